package org.quartierlod.browser;

import com.microsoft.playwright.Browser;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/// Gives tests an installed Chromium ([Browser]) and the project's own pages ([OwnPages]), both
/// started once for the whole run. Where there is no Chromium, the tests are skipped with a reason;
/// continuous integration takes a skipped test for a failure.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBrowser.Started.class)
@interface InBrowser {

    /// Starts what tests ask for.
    final class Started implements BeforeAllCallback, ParameterResolver {
        private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            if (Chromium.installed().isEmpty()) {
                throw new TestAbortedException(
                        "No Chromium is installed: install the package chromium (Debian,"
                                + " apt-get install chromium) or Google Chrome");
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            var type = parameter.getParameter().getType();
            return type == Browser.class || type == OwnPages.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var store = context.getRoot().getStore(NAMESPACE);
            return parameter.getParameter().getType() == Browser.class
                    ? store.computeIfAbsent(
                                    Chromium.class,
                                    _ -> Chromium.start(Chromium.installed().orElseThrow()),
                                    Chromium.class)
                            .browser()
                    : store.computeIfAbsent(OwnPages.class, _ -> OwnPages.serve(), OwnPages.class);
        }
    }
}

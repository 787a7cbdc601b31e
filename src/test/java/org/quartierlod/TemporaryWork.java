package org.quartierlod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.FileSystemUtils;

/// Gives an application a work folder that goes with it.
public class TemporaryWork
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var folder = Files.createTempDirectory("quartier");
            context.addApplicationListener(
                    (ApplicationListener<ContextClosedEvent>) _ -> delete(folder));
            TestPropertyValues.of("quartier.work=" + folder.resolve("var")).applyTo(context);
            prepare(folder, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What an application needs besides, in a folder of its own.
    protected void prepare(Path folder, ConfigurableApplicationContext context)
            throws IOException {}

    /// Lets an application publish a copy of the project.
    protected static void use(TestProject project, ConfigurableApplicationContext context) {
        TestPropertyValues.of("quartier.project=" + project.path()).applyTo(context);
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

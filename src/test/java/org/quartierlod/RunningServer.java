package org.quartierlod;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// Starts the whole application once for all classes with the same settings: on a port of its own
/// while the base IRI names another, with the project's own files and a temporary work folder.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = PublisherApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "quartier.project=.",
            // Machines that run tests are busy: the query process starts when it is needed, alone.
            "quartier.query.start=false",
            "quartier.query.reserve=false",
            "quartier.query.patience=60s"
        })
@ContextConfiguration(initializers = TemporaryWork.class)
public @interface RunningServer {}

package io.heed.journey;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every route of the application, read from its classes: "GET /desk/tickets/{id}". */
final class Routes {
    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class);

    private Routes() {}

    static Set<String> all() {
        Set<String> routes = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.heed"))
            if (type.isAnnotatedWith(Path.class))
                for (JavaMethod method : type.getMethods())
                    for (Class<? extends Annotation> verb : METHODS)
                        if (method.isAnnotatedWith(verb)) routes.add(verb.getSimpleName() + " " + path(type, method));
        return routes;
    }

    private static String path(JavaClass type, JavaMethod method) {
        String own = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        String whole = "/" + type.getAnnotationOfType(Path.class).value() + "/" + own;
        return whole.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}

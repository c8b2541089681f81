package dev.rekap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules look at: compiled classes, sources, and which room is of which kind.
 *
 * @param rooms name of a room, the third part of its packages, and its kind
 */
record Codebase(Map<String, RoomKind> rooms, JavaClasses classes, List<SourceFile> sources) {

    private static final String ALL = "dev.rekap.";

    /** The floors of the bot gateway that have a root of their own. */
    private static final Set<String> FLOORS =
            Set.of("dev.rekap.gateway.channel", "dev.rekap.gateway.orders", "dev.rekap.gateway.decisions");

    /** The room of a package; null outside of this repository. */
    static @Nullable String roomOf(String packageName) {
        if (!packageName.startsWith(ALL)) {
            return null;
        }
        String rest = packageName.substring(ALL.length());
        int end = rest.indexOf('.');
        return end < 0 ? rest : rest.substring(0, end);
    }

    @Nullable
    RoomKind kindOf(JavaClass type) {
        String room = roomOf(type.getPackageName());
        return room == null ? null : rooms.get(room);
    }

    Stream<JavaClass> classesOf(RoomKind kind) {
        return own().filter(type -> kindOf(type) == kind);
    }

    /** Classes of the repository, without package-info. */
    Stream<JavaClass> own() {
        return classes.stream()
                .filter(type -> kindOf(type) != null)
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }

    /** Packages of the repository with their classes. */
    Map<String, List<JavaClass>> packages() {
        return own().collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.toList()));
    }

    /** Whether values and steps are in this package: the root of a service, or of a floor of the bot gateway. */
    boolean isRootOfService(String packageName) {
        String room = roomOf(packageName);
        return room != null
                && rooms.get(room) == RoomKind.SERVICE
                && (packageName.equals(ALL + room) || FLOORS.contains(packageName));
    }

    boolean isRootOfLibrary(String packageName) {
        String room = roomOf(packageName);
        return room != null && rooms.get(room) == RoomKind.LIBRARY && packageName.equals(ALL + room);
    }

    /** The class that a person would name: that of the file, whatever is nested or anonymous in it. */
    static String topLevel(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    /**
     * What starts a program: a class with {@code main} and all that is nested in it, and what commands share in a package {@code
     * cli}. It wires, so it may know everything.
     */
    boolean isEntryPoint(JavaClass type) {
        String name = topLevel(type);
        return type.getPackageName().endsWith(".cli")
                || (classes.contain(name)
                        && classes.get(name).getMethods().stream()
                                .anyMatch(method -> method.getName().equals("main")));
    }

    /** What a class needs outside of its own file, without primitives and arrays. */
    static Set<JavaClass> needs(JavaClass type) {
        Set<JavaClass> targets = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
        type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> !target.isPrimitive())
                .filter(target -> !topLevel(target).equals(topLevel(type)))
                .forEach(targets::add);
        return targets;
    }
}

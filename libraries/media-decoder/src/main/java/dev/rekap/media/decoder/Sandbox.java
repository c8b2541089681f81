package dev.rekap.media.decoder;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gives up, for good, what decoding does not need: the network, other programs and other processes (seccomp), and memory without
 * bounds and files of any size (setrlimit).
 */
final class Sandbox {

    /** Of x86-64 and of arm64, as the kernel's headers have them; 0 where an architecture has no such call. */
    private enum Denied {
        SOCKET(41, 198),
        SOCKETPAIR(53, 199),
        CONNECT(42, 203),
        BIND(49, 200),
        LISTEN(50, 201),
        ACCEPT(43, 202),
        ACCEPT4(288, 242),
        SENDTO(44, 206),
        SENDMSG(46, 211),
        FORK(57, 0),
        VFORK(58, 0),
        EXECVE(59, 221),
        EXECVEAT(322, 281),
        PTRACE(101, 117),
        PROCESS_VM_READV(310, 270),
        PROCESS_VM_WRITEV(311, 271),
        PIDFD_OPEN(434, 434),
        KILL(62, 129),
        IO_URING_SETUP(425, 425),
        BPF(321, 280),
        KEYCTL(250, 219),
        MOUNT(165, 40),
        UNSHARE(272, 97),
        SETNS(308, 268),
        CHMOD(90, 0),
        FCHMODAT(268, 53),
        LINKAT(265, 37),
        SYMLINKAT(266, 36);

        private final int x86;
        private final int arm;

        Denied(int x86, int arm) {
            this.x86 = x86;
            this.arm = arm;
        }
    }

    /**
     * An architecture.
     *
     * @param audit number by which the kernel names it to filters
     * @param seccomp number of the call seccomp
     */
    private record Machine(int audit, int seccomp, boolean arm) {

        static Machine here() {
            return System.getProperty("os.arch").equals("aarch64")
                    ? new Machine(0xC000_00B7, 277, true)
                    : new Machine(0xC000_003E, 317, false);
        }

        int[] denied() {
            return Stream.of(Denied.values())
                    .mapToInt(call -> arm ? call.arm : call.x86)
                    .filter(number -> number > 0)
                    .toArray();
        }
    }

    private static final int RLIMIT_FSIZE = 1;
    private static final int RLIMIT_DATA = 2;
    private static final int RLIMIT_CORE = 4;
    private static final int PR_SET_NO_NEW_PRIVS = 38;
    private static final long SECCOMP_SET_MODE_FILTER = 1;

    /** The filter holds for all threads at once, which a JVM has many of. */
    private static final long SECCOMP_FILTER_FLAG_TSYNC = 1;

    /** Instructions of a filter (linux/bpf_common.h): load a word, jump if equal, return. */
    private static final int LOAD = 0x20;

    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7FFF_0000;

    /** Refused as the kernel refuses who lacks a right: EPERM. */
    private static final int REFUSE = 0x0005_0001;

    /** Four hours of wav are half of it. */
    private static final long LARGEST_FILE = 1L << 30;

    private static final int NUMBER_AT = 0;
    private static final int ARCHITECTURE_AT = 4;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final long PAGE_KILOBYTES = 4;

    private Sandbox() {}

    /**
     * Enters it; there is no way back.
     *
     * @param dataBytes private memory that may be taken beyond what the process has now
     * @return what could not be given up, for the operator; empty if all was
     */
    static String enter(long dataBytes) {
        try (Arena arena = Arena.ofConfined()) {
            long now = Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmData:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
            boolean limited = limit(arena, RLIMIT_DATA, now + dataBytes)
                    && limit(arena, RLIMIT_CORE, 0)
                    && limit(arena, RLIMIT_FSIZE, LARGEST_FILE);
            boolean filtered = filter(arena, Machine.here());
            return (limited ? "" : "memory and files are not limited. ")
                    + (filtered ? "" : "system calls are not filtered.");
        } catch (IOException | RuntimeException e) {
            return "not possible on this machine: " + e;
        }
    }

    /** Memory that the process holds, or 0 if it cannot be told. */
    static long residentKilobytes() {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ", 3)[1]) * PAGE_KILOBYTES;
        } catch (IOException | RuntimeException _) {
            return 0;
        }
    }

    private static boolean limit(Arena arena, int what, long bytes) {
        MemorySegment limit = arena.allocate(2 * Long.BYTES, Long.BYTES);
        limit.setAtIndex(ValueLayout.JAVA_LONG, 0, bytes);
        limit.setAtIndex(ValueLayout.JAVA_LONG, 1, bytes);
        MethodHandle setrlimit = function(
                "setrlimit", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try {
            return (int) setrlimit.invokeExact(what, limit) == 0;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean filter(Arena arena, Machine machine) {
        List<int[]> program = program(machine);
        MemorySegment instructions = arena.allocate(program.size() * 8L, 8);
        for (int i = 0; i < program.size(); i++) {
            int[] each = program.get(i);
            instructions.set(ValueLayout.JAVA_SHORT, i * 8L, (short) each[0]);
            instructions.set(ValueLayout.JAVA_BYTE, i * 8L + 2, (byte) each[1]);
            instructions.set(ValueLayout.JAVA_BYTE, i * 8L + 3, (byte) each[2]);
            instructions.set(ValueLayout.JAVA_INT, i * 8L + 4, each[3]);
        }
        MemorySegment filter = arena.allocate(16, 8);
        filter.set(ValueLayout.JAVA_SHORT, 0, (short) program.size());
        filter.set(ValueLayout.ADDRESS, 8, instructions);
        MethodHandle prctl = function(
                "prctl",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
        MethodHandle syscall = function(
                "syscall",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.ADDRESS),
                Linker.Option.firstVariadicArg(1));
        try {
            return (int) prctl.invokeExact(PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L) == 0
                    && (long) syscall.invokeExact(
                                    (long) machine.seccomp(),
                                    SECCOMP_SET_MODE_FILTER,
                                    SECCOMP_FILTER_FLAG_TSYNC,
                                    filter)
                            == 0;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another architecture's calls have other numbers: they are refused as a whole. */
    private static List<int[]> program(Machine machine) {
        int[] denied = machine.denied();
        Stream<int[]> head = Stream.of(
                new int[] {LOAD, 0, 0, ARCHITECTURE_AT},
                new int[] {JUMP_IF_EQUAL, 0, denied.length + 2, machine.audit()},
                new int[] {LOAD, 0, 0, NUMBER_AT});
        Stream<int[]> checks = IntStream.range(0, denied.length)
                .mapToObj(i -> new int[] {JUMP_IF_EQUAL, denied.length - i, 0, denied[i]});
        Stream<int[]> end = Stream.of(new int[] {RETURN, 0, 0, ALLOW}, new int[] {RETURN, 0, 0, REFUSE});
        return Stream.of(head, checks, end).flatMap(each -> each).toList();
    }

    @SuppressWarnings("restricted")
    private static MethodHandle function(String name, FunctionDescriptor type, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().find(name).orElseThrow(), type, options);
    }
}

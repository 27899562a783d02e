"""A program on a pseudo-terminal of its own, with the time of what it writes."""

import fcntl
import os
import select
import signal
import struct
import termios
import time

#: Silence after which a screen counts as whole, in seconds.
SILENCE = 0.08
#: How long anything may take before the measurement is given up, in seconds.
PATIENCE = 20


class PseudoTerminal:
    """Starts a program; the clock runs from just before the fork."""

    def __init__(self, words, columns, rows):
        self.words = words
        self.first_size = 0
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        self._begun = time.perf_counter()
        self.process = os.fork()
        if self.process == 0:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for descriptor in range(3):
                os.dup2(slave, descriptor)
            os.closerange(3, 256)
            try:
                os.execvpe(words[0], words, environment)
            finally:
                os._exit(127)
        os.close(slave)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def end(self):
        """Ends the program."""
        if self.process is None:
            return
        os.kill(self.process, signal.SIGTERM)
        os.close(self._master)
        deadline = time.monotonic() + 2
        while time.monotonic() < deadline:
            if os.waitpid(self.process, os.WNOHANG)[0] != 0:
                self.process = None
                return
            time.sleep(0.002)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        self.process = None

    def _read(self, timeout):
        """What was written within the time, or nothing."""
        if not select.select([self._master], [], [], timeout)[0]:
            return b""
        try:
            return os.read(self._master, 1 << 16)
        except OSError:
            raise SystemExit(f"{self.words[0]} ended too early")

    def first_screen(self, mark):
        """Milliseconds from the start to the last byte of the first screen, which holds the mark."""
        seen = b""
        last = self._begun
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            written = self._read(SILENCE)
            if written:
                last = time.perf_counter()
                seen += written
            elif mark in seen:
                self.first_size = len(seen)
                return (last - self._begun) * 1000
        raise SystemExit(f"{self.words} never wrote {mark!r}: {seen[-300:]!r}")

    def send(self, keys):
        os.write(self._master, keys)

    def discard(self, silence=SILENCE):
        """Reads until nothing comes; returns what was written."""
        seen = b""
        while written := self._read(silence):
            seen += written
        return seen

    def wait(self, mark, keys=b""):
        """Presses keys and reads until the mark was written and all is silent."""
        if keys:
            self.send(keys)
        seen = b""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            written = self._read(SILENCE)
            seen += written
            if not written and mark in seen:
                return seen
        raise SystemExit(f"{self.words} never wrote {mark!r}: {seen[-500:]!r}")

    def answer_time(self, key):
        """Milliseconds from a key to the first byte of the answer; what follows is read away."""
        begun = time.perf_counter()
        self.send(key)
        if not self._read(PATIENCE):
            raise SystemExit(f"{self.words} did not answer {key!r}")
        answered = (time.perf_counter() - begun) * 1000
        self.discard(0.02)
        return answered

    def answer_time_on(self, other, key):
        """Milliseconds from a key here to the first byte of the answer on another terminal; what follows on both is read away."""
        begun = time.perf_counter()
        self.send(key)
        if not other._read(PATIENCE):
            raise SystemExit(f"{other.words} did not follow {key!r}")
        answered = (time.perf_counter() - begun) * 1000
        other.discard(0.02)
        self.discard(0.02)
        return answered

    def bytes_per_burst(self, seconds):
        """How much was written at a time, for each time that something was."""
        sizes = []
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            first = self._read(max(0, deadline - time.monotonic()))
            if first:
                sizes.append(len(first + self.discard(0.05)))
        return sizes

    @staticmethod
    def let_run(seconds, terminals):
        """Reads what several programs write, so that none of them waits, for so long."""
        deadline = time.monotonic() + seconds
        masters = [terminal._master for terminal in terminals]
        while (left := deadline - time.monotonic()) > 0:
            for master in select.select(masters, [], [], left)[0]:
                os.read(master, 1 << 16)

    def cpu_seconds(self):
        """Time on a core of all its threads, in seconds, to the nanosecond where the system counts so."""
        total = 0
        for task in os.listdir(f"/proc/{self.process}/task"):
            with open(f"/proc/{self.process}/task/{task}/schedstat") as file:
                total += int(file.read().split()[0])
        return total / 1e9

    def memory(self):
        """Resident memory in MiB."""
        with open(f"/proc/{self.process}/status") as file:
            for line in file:
                if line.startswith("VmRSS:"):
                    return int(line.split()[1]) / 1024
        return 0.0

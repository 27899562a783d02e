"""Figures of goedwerk on a real pseudo-terminal, beside those of mdp, patat and htop in the same run.

Programs take turns, so that a busy moment of the machine meets them all. A time is that of the last byte before the terminal is
silent, or of the first byte after a key.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time

from figures import Report
from pseudo_terminal import PseudoTerminal
from session import begin, to_first_question, to_timed_work

COLUMNS, ROWS = 100, 30


def deck(folder, screens=60):
    """A slide deck that mdp and patat both read; the last words of the first screen are its mark."""
    path = os.path.join(folder, "deck.md")
    pages = []
    for number in range(1, screens + 1):
        items = "".join(f"* point {item} of screen {number}\n" for item in range(1, 9))
        pages.append(f"# Screen {number}\n\n{items}\nlastword{number}\n")
    with open(path, "w") as file:
        file.write("\n---\n\n".join(pages))
    return path


def first_paint(report, starts, rounds):
    """Time from the start of the process to its first whole screen."""
    times = {name: [] for name in starts}
    for _ in range(rounds):
        for name, (words, mark) in starts.items():
            with PseudoTerminal(words, COLUMNS, ROWS) as terminal:
                times[name].append(terminal.first_screen(mark))
    medians = {name: statistics.median(values) for name, values in times.items()}
    report.heading(f"First paint, start of the process to the first whole screen (median of {rounds})")
    for name, value in medians.items():
        report.line(name, f"{value:.1f} ms", f"fastest {min(times[name]):.1f}, slowest {max(times[name]):.1f}")
    for own in [name for name in medians if name.startswith("goedwerk")]:
        others = [f"{name} takes {medians[name] / medians[own]:.2f} x" for name in medians if not name.startswith("goedwerk")]
        report.line(f"beside {own}", ", ".join(others))
        report.aim(f"{own} under 25 ms", medians[own] < 25, f"{medians[own]:.1f} ms")
        for name in ["patat", "htop"]:
            report.aim(f"{own} ahead of {name}", medians[own] < medians[name], f"{medians[own]:.1f} against {medians[name]:.1f} ms")
    return medians


def key_times(terminal, keys, count):
    """Milliseconds from each key to the first byte of the answer; keys take turns."""
    times = []
    for number in range(count):
        times.append(terminal.answer_time(keys[number % len(keys)]))
    return sorted(times)


def quantile(values, part):
    return values[min(len(values) - 1, int(len(values) * part))]


def keys(report, running, peers, count):
    """Time from a key to the first byte of its answer."""
    report.heading(f"Key to the first byte of the answer ({count} keys)")

    def tell(name, times):
        detail = f"p99 {quantile(times, 0.99):.2f}, slowest {times[-1]:.2f}"
        report.line(name, f"median {statistics.median(times):.2f} ms", detail)

    # Each step forth and back is an event that is on the disk before the answer.
    own = key_times(running, [b" ", b"\x1b[D"], count)
    tell("goedwerk, event on disk", own)
    report.line("one write and fsync here", f"median {disk_time():.2f} ms")
    tell("goedwerk, screen only", key_times(running, [b"?", b"x"], count))
    report.aim("p99 under 16 ms with the event on disk", quantile(own, 0.99) < 16, f"{quantile(own, 0.99):.2f} ms")
    for name, (words, mark, pressed) in peers.items():
        with PseudoTerminal(words, COLUMNS, ROWS) as terminal:
            terminal.first_screen(mark)
            times = key_times(terminal, pressed, count)
            tell(name, times)
            report.line(f"beside {name}", f"{statistics.median(own) / statistics.median(times):.1f} x its median")


def surfaces(report, program, path, count):
    """Time from a key on a control surface to the first byte of what it changes on a screen of the room."""
    report.heading(f"Key on the control surface to the paint in the room ({count} keys)")
    with PseudoTerminal([program, "hervat", path], COLUMNS, ROWS) as host:
        host.first_screen(b"Spatie")
        to_first_question(host)
        alone = cpu_share(host, 5)
        with PseudoTerminal([program, "zaal", path], COLUMNS, ROWS) as room, PseudoTerminal([program, "regie", path], COLUMNS, ROWS) as control:
            room.first_screen(b"1.")
            control.first_screen(b"REGIE")
            host.discard()
            times = []
            for number in range(count):
                times.append(control.answer_time_on(room, [b" ", b"\x1b[D"][number % 2]))
                host.discard(0.005)
            times.sort()
            report.line("event on disk, to the room", f"median {statistics.median(times):.2f} ms", f"p99 {quantile(times, 0.99):.2f}, slowest {times[-1]:.2f}")
            report.aim("change on control to paint in the room, p99 under 30 ms", quantile(times, 0.99) < 30, f"{quantile(times, 0.99):.2f} ms")
            watched = [cpu_share(terminal, 5) for terminal in (host, room, control)]
        report.line("idle, nobody attached", f"{alone:.3f} % of a core")
        report.line("idle, host, room and control", ", ".join(f"{share:.3f} %" for share in watched))


def cpu_share(terminal, seconds):
    """Percent of a core that a program uses while nothing happens."""
    # Threads that waited for more to do have ended by then, and their time with them.
    terminal.let_run(8, [terminal])
    before = terminal.cpu_seconds()
    terminal.let_run(seconds, [terminal])
    return (terminal.cpu_seconds() - before) / seconds * 100


def disk_time(count=50):
    """Median milliseconds of 4 KiB appended to a file and made safe: the part of a key that the disk takes."""
    values = []
    with tempfile.NamedTemporaryFile(dir=".") as file:
        for _ in range(count):
            begun = time.perf_counter()
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())
            values.append((time.perf_counter() - begun) * 1000)
    return statistics.median(values)


def ticks(report, terminal, seconds):
    """Bytes per second while a clock runs."""
    sizes = terminal.bytes_per_burst(seconds)
    report.heading("Bytes written per tick of the clock")
    if not sizes:
        report.aim("the clock ticks", False, "nothing was written")
        return
    report.line("goedwerk, big digits", f"median {statistics.median(sizes):.0f} bytes", f"{min(sizes)} to {max(sizes)}, {len(sizes)} ticks")
    report.line("a whole screen", f"{terminal.first_size} bytes", "for comparison")


def idle(report, terminals, seconds):
    """CPU while nothing but a clock runs."""
    report.heading(f"CPU of {seconds} idle seconds and memory")
    before = {name: terminal.cpu_seconds() for name, terminal in terminals.items()}
    for terminal in terminals.values():
        terminal.discard()
    next(iter(terminals.values())).let_run(seconds, list(terminals.values()))
    for name, terminal in terminals.items():
        used = terminal.cpu_seconds() - before[name]
        share = used / seconds * 100
        memory = terminal.memory()
        report.line(name, f"{share:.3f} % of a core", f"{used * 1000:.0f} ms; {memory:.1f} MiB resident")
        if name.startswith("goedwerk"):
            report.aim(f"{name} below 0.2 % of a core", share < 0.2, f"{share:.3f} %")
            report.aim(f"{name} under 60 MiB", memory < 60, f"{memory:.1f} MiB")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--assets", required=True)
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--keys", type=int, default=400)
    parser.add_argument("--idle-seconds", type=float, default=60)
    parser.add_argument("--surfaces-only", action="store_true", help="only the screens of one session beside each other")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    os.environ["GOEDWERK_ASSETS"] = os.path.abspath(options.assets)
    report = Report(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, {COLUMNS}x{ROWS}")

    folder = tempfile.mkdtemp(prefix="goedwerk-bench-", dir=".")
    try:
        measure(report, program, folder, options)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    report.aims()
    return 0


def measure(report, program, folder, options):
    sessions = os.path.join(folder, "sessions")
    slides = deck(folder)
    path = begin(program, sessions, COLUMNS, ROWS)
    if options.surfaces_only:
        surfaces(report, program, path, options.keys)
        return
    peers = {
        "mdp": (["mdp", "-f", slides], b"lastword1"),
        "patat": (["patat", slides], b"1 / 60"),
        "htop": (["htop"], b"Quit"),
    }
    starts = {
        "goedwerk start": ([program, "--map", sessions], b"stoppen"),
        "goedwerk hervat": ([program, "hervat", path], b"Spatie"),
        **peers,
    }
    first_paint(report, starts, options.rounds)

    surfaces(report, program, path, options.keys)

    pressed = {"mdp": [b"j", b"k"], "patat": [b"j", b"k"], "htop": [b"\x1b[B", b"\x1b[A"]}
    with PseudoTerminal([program, "hervat", path], COLUMNS, ROWS) as running:
        running.first_screen(b"Spatie")
        to_first_question(running)
        keys(report, running, {name: (*peers[name], pressed[name]) for name in peers}, options.keys)
        to_timed_work(running)
        ticks(report, running, min(10, max(4, options.idle_seconds)))
        others = {name: PseudoTerminal(words, COLUMNS, ROWS) for name, (words, _) in peers.items()}
        try:
            for name, terminal in others.items():
                terminal.first_screen(peers[name][1])
            idle(report, {"goedwerk, running clock": running, **others}, options.idle_seconds)
        finally:
            for terminal in others.values():
                terminal.end()


if __name__ == "__main__":
    sys.exit(main())

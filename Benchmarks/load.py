"""Simulated phones on the loopback against a session that a release build hosts, and a static file of nginx in the same run as a ceiling.

Bounded in count and time; stops by itself. Phones behave like phones: they join, stream, think, answer, change, reload and vanish.
"""

import argparse
import asyncio
import atexit
import os
import pathlib
import random
import resource
import shutil
import socket
import subprocess
import tempfile
import time

from figures import Report
from load_phones import PATIENCE, Host, Phone, connected

try:
    import uvloop
except ImportError:
    uvloop = None

# Seconds within which everybody answers.
THINK = 1.8
# Requests on their way at one time while phones join.
AT_ONCE = 128


def share(times, part):
    times = sorted(times)
    return times[min(len(times) - 1, int(len(times) * part))] * 1000 if times else float("nan")


async def at_most(count, tasks):
    """Runs tasks with so many at a time."""
    gate = asyncio.Semaphore(count)

    async def run(task):
        async with gate:
            return await task

    return await asyncio.gather(*(run(task) for task in tasks), return_exceptions=True)


async def crowd(report, count, options):
    host = Host(options.host, options.assets, count, options.folder)
    question, choices, port = host.start["question"], host.start["options"], host.start["port"]
    phones = [Phone(port, number) for number in range(count)]
    dice = random.Random(count)
    begin = time.monotonic()
    faults = [fault for fault in await at_most(AT_ONCE, [phone.join() for phone in phones]) if isinstance(fault, BaseException)]
    joining = time.monotonic() - begin
    faults += [fault for fault in await at_most(AT_ONCE, [phone.listen() for phone in phones]) if isinstance(fault, BaseException)]
    await asyncio.sleep(0.5)
    memory, files = host.memory(), host.files()

    async def play(phone):
        await asyncio.sleep(dice.random() * THINK)
        times = [await phone.answer(question, dice.choice(choices))]
        if dice.random() < 0.2:
            times.append(await phone.answer(question, dice.choice(choices), turn=1))
        if dice.random() < 0.1:
            await phone.ask("GET", "/")
            await phone.ask("GET", "/app.js")
        return times

    begin = time.monotonic()
    results = await asyncio.gather(*(play(phone) for phone in phones), return_exceptions=True)
    answering = time.monotonic() - begin
    faults += [fault for fault in results if isinstance(fault, BaseException)]
    times = [entry for result in results if not isinstance(result, BaseException) for entry in result]
    last = max(end for _, end in times)
    await asyncio.sleep(0.6)
    host.read()
    complete = [at for at, answers in host.frames if answers == count]
    frame = max(0.0, min(complete) - last) if complete else float("nan")
    before = {phone: phone.version for phone in phones}
    for phone in phones:
        phone.seen_at = None
    begin = time.monotonic()
    host.order("advance")
    while time.monotonic() - begin < PATIENCE and any(phone.version == before[phone] for phone in phones):
        await asyncio.sleep(0.01)
    heard = [phone.seen_at - begin for phone in phones if phone.seen_at]
    peak = host.memory()
    refused = sum(phone.faults for phone in phones)
    acknowledged = sum(phone.acknowledged is not None for phone in phones)
    for phone in phones[: count // 20]:
        phone.vanish()
    host.end()
    kept = len(host.answers(question))
    for phone in phones:
        phone.vanish()
    waits = [wait for wait, _ in times]
    p50, p99 = share(waits, 0.5), share(waits, 0.99)
    report.heading(f"{count} phones")
    report.line("joins", f"{count / joining:,.0f}/s", "page, cookie and seat on disk")
    report.line("answers", f"{len(times) / answering:,.0f}/s", f"{len(times)} within {answering:.2f} s")
    report.line("acknowledged after", f"{p50:.1f} ms median", f"{p99:.1f} ms p99, {max(waits) * 1000:.1f} ms longest")
    report.line("room complete after", f"{frame * 1000:.0f} ms", "the last acknowledgement")
    report.line("phones told after", f"{share(heard, 0.5):.0f} ms median", f"{share(heard, 0.99):.0f} ms p99")
    report.line("memory", f"{memory} MiB", f"{peak} MiB after; {files} files open")
    report.line("faults", f"{len(faults) + refused}", f"{kept} of {acknowledged} acknowledged answers on disk")
    if faults:
        report.line("first fault", repr(faults[0])[:80])
    report.aim(f"{count}: no fault", not faults and refused == 0, f"{len(faults) + refused}")
    report.aim(f"{count}: nothing lost", kept == acknowledged == count, f"{kept} of {acknowledged}")
    if count in (500, 1000):
        report.aim(f"{count}: all answer within 2 s", answering < 2, f"{answering:.2f} s")
        report.aim(f"{count}: p99 of an acknowledgement under 50 ms", p99 < 50, f"{p99:.1f} ms")
        report.aim(f"{count}: the room within 250 ms", frame < 0.25, f"{frame * 1000:.0f} ms")
        report.aim(f"{count}: devices within 250 ms", share(heard, 0.99) < 250, f"{share(heard, 0.99):.0f} ms")


async def deaf(report, options, count=100, rounds=300, deaf_streams=10):
    """How soon the room shows what the facilitator does, without and with streams that never read; in turn, on the same machine."""
    rooms = []
    for streams in (0, deaf_streams):
        host = Host(options.host, options.assets, count, options.folder)
        phones = [Phone(host.start["port"], number) for number in range(count)]
        await at_most(AT_ONCE, [phone.join() for phone in phones])
        sockets = [await phone.shut_ears() for phone in phones[:streams]]
        for phone in phones[streams:]:
            await phone.listen()
        rooms.append((host, phones, sockets, []))
    await asyncio.sleep(0.5)
    for turn in range(rounds):
        for host, _, _, times in rooms:
            seen = len(host.frames)
            begin = time.monotonic()
            host.order("back" if turn % 2 else "advance")
            while len(host.frames) == seen and time.monotonic() - begin < PATIENCE:
                await asyncio.sleep(0.001)
            times.append(host.frames[-1][0] - begin)
            # Two of these are longer than the pause between two pictures of one room.
            await asyncio.sleep(0.03)
    for host, phones, sockets, _ in rooms:
        for phone in phones:
            phone.vanish()
        for deaf_socket in sockets:
            deaf_socket.close()
        host.end()
    (_, _, _, quiet), (_, _, _, beside) = rooms
    without, with_ = share(quiet, 0.99), share(beside, 0.99)
    report.heading(f"{deaf_streams} streams of {count} that never read")
    report.line("room without them", f"{share(quiet, 0.5):.2f} ms median", f"{without:.2f} ms p99")
    report.line("room with them", f"{share(beside, 0.5):.2f} ms median", f"{with_:.2f} ms p99")
    report.aim("deaf streams: p99 of the room within 1.2 times", with_ <= 1.2 * without, f"{with_:.2f} against {without:.2f} ms")


async def killed(report, count, options):
    """The host is killed in the middle of a burst: what was acknowledged is in the file."""
    host = Host(options.host, options.assets, count, options.folder)
    question, choices, port = host.start["question"], host.start["options"], host.start["port"]
    phones = [Phone(port, number) for number in range(count)]
    await at_most(AT_ONCE, [phone.join() for phone in phones])

    async def play(phone):
        await asyncio.sleep(random.random() * 0.5)
        await phone.answer(question, random.choice(choices))

    tasks = [asyncio.ensure_future(play(phone)) for phone in phones]
    await asyncio.sleep(0.25)
    host.end(is_hard=True)
    await asyncio.gather(*tasks, return_exceptions=True)
    acknowledged = sum(phone.acknowledged is not None for phone in phones)
    kept = host.answers(question)
    report.heading(f"kill -9 in the middle of {count} answers")
    report.line("acknowledged", f"{acknowledged}", f"{len(kept)} on disk")
    report.aim(f"{count} killed: nothing acknowledged is lost", 0 < acknowledged <= len(kept), f"{acknowledged} acknowledged, {len(kept)} kept")


async def ceiling(report, folder, options, count=500, rounds=20):
    """A static file of nginx and of the lane, by the same client over the same number of connections."""
    host = Host(options.host, options.assets, 10, folder)
    figures = {}
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    root = pathlib.Path(folder) / "nginx"
    root.mkdir(exist_ok=True)
    shutil.copy(os.path.join(options.assets, "web", "app.js"), root / "app.js")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = root / "nginx.conf"
    # As root its workers would be somebody who cannot read the folder.
    owner = "user root; " if os.geteuid() == 0 else ""
    config.write_text(
        f"{owner}worker_processes 2; pid {root}/pid; error_log {root}/error.log; daemon off; events {{ worker_connections 4096; }}\n"
        f"http {{ access_log off; keepalive_requests 1000000; client_body_temp_path {root}/a; proxy_temp_path {root}/b; fastcgi_temp_path {root}/c;"
        f" uwsgi_temp_path {root}/d; scgi_temp_path {root}/e; server {{ listen 127.0.0.1:{port}; root {root}; }} }}\n")
    process = subprocess.Popen([nginx, "-c", str(config)], stderr=subprocess.DEVNULL) if os.path.exists(nginx) else None
    if process:
        atexit.register(process.terminate)
    await asyncio.sleep(0.7)
    for name, target in (("nginx", port if process else None), ("the lane", host.start["port"])):
        if target is None:
            continue
        connections = [await connected(target) for _ in range(count)]
        request = f"GET /app.js HTTP/1.1\r\nHost: 127.0.0.1:{target}\r\n\r\n".encode()

        async def loop(connection):
            waits = []
            for _ in range(rounds):
                start = time.monotonic()
                status, _, _ = await connection.ask(request)
                waits.append(time.monotonic() - start)
                assert status == 200, f"{status} from {name}"
            return waits

        begin = time.monotonic()
        waits = sum(await asyncio.gather(*(loop(connection) for connection in connections)), [])
        figures[name] = (len(waits) / (time.monotonic() - begin), share(waits, 0.99))
        for connection in connections:
            connection.transport.abort()
    host.end()
    if process:
        process.terminate()
        process.wait(PATIENCE)
    report.heading(f"app.js over {count} connections, the same client")
    for name, (rate, p99) in figures.items():
        report.line(name, f"{rate:,.0f}/s", f"{p99:.0f} ms p99")


async def run(options):
    report = Report(f"Phones over loopback; client {'uvloop' if uvloop else 'asyncio'} on the same {os.cpu_count()} cores")
    await ceiling(report, options.folder, options)
    for count in options.counts:
        await crowd(report, count, options)
    await deaf(report, options)
    for count in (500, 1000):
        await killed(report, count, options)
    report.aims()


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--host", required=True, help="the program lane-host")
    arguments.add_argument("--assets", default="assets")
    arguments.add_argument("--counts", type=int, nargs="+", default=[10, 100, 500, 1000, 5000])
    options = arguments.parse_args()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 65536), hard))
    if uvloop:
        uvloop.install()
    with tempfile.TemporaryDirectory(prefix="goedwerk-load-") as folder:
        options.folder = folder
        asyncio.run(run(options))


if __name__ == "__main__":
    main()

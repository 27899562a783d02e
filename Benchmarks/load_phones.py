"""Phones as a load test plays them, and the process that hosts their session."""

import asyncio
import atexit
import json
import os
import socket
import sqlite3
import subprocess
import sys
import time

CODE = "K7QM3"
# Nothing waits longer than this, in seconds.
PATIENCE = 30


class Connection(asyncio.Protocol):
    """One connection of a phone; a request at a time, or a stream."""

    def __init__(self):
        self.buffer = b""
        self.reply = None
        self.on_event = None
        self.is_closed = False

    def connection_made(self, transport):
        self.transport = transport

    def connection_lost(self, fault):
        self.is_closed = True
        if self.reply and not self.reply.done():
            self.reply.set_exception(ConnectionError("closed"))

    def data_received(self, data):
        if self.on_event:
            self.on_event(data)
            return
        self.buffer += data
        head, mark, rest = self.buffer.partition(b"\r\n\r\n")
        if not mark:
            return
        length = 0
        for line in head.split(b"\r\n")[1:]:
            if line[:15].lower() == b"content-length:":
                length = int(line[15:])
        if len(rest) < length:
            return
        self.buffer = rest[length:]
        reply, self.reply = self.reply, None
        if reply and not reply.done():
            reply.set_result((int(head[9:12]), head, rest[:length]))

    def ask(self, request):
        self.reply = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return self.reply


async def connected(port):
    _, connection = await asyncio.get_running_loop().create_connection(Connection, "127.0.0.1", port)
    return connection


class Phone:
    def __init__(self, port, number):
        self.port = port
        self.number = number
        self.cookie = b""
        self.connection = None
        self.stream = None
        self.version = None
        self.seen_at = None
        self.acknowledged = None
        self.faults = 0

    def request(self, method, path, body=None):
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n".encode()
        if self.cookie:
            head += b"Cookie: " + self.cookie + b"\r\n"
        if body is None:
            return head + b"\r\n"
        data = json.dumps(body).encode()
        return head + b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(data) + data

    async def ask(self, method, path, body=None):
        if self.connection is None or self.connection.is_closed:
            self.connection = await connected(self.port)
        return await asyncio.wait_for(self.connection.ask(self.request(method, path, body)), PATIENCE)

    def take_cookie(self, head):
        for line in head.split(b"\r\n"):
            if line[:11].lower() == b"set-cookie:":
                self.cookie = line[11:].strip().split(b";")[0]

    async def join(self):
        status, head, _ = await self.ask("GET", f"/{CODE}")
        self.take_cookie(head)
        status, head, _ = await self.ask("POST", "/api/join", {"code": CODE})
        self.take_cookie(head)
        if status != 200:
            self.faults += 1

    async def listen(self):
        self.stream = await connected(self.port)
        self.stream.on_event = self.hear
        self.stream.transport.write(self.request("GET", "/api/events"))

    async def shut_ears(self):
        """A stream that is asked for and never read, with hardly any room on this side."""
        deaf = socket.socket()
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        deaf.connect(("127.0.0.1", self.port))
        deaf.sendall(self.request("GET", "/api/events"))
        return deaf

    def hear(self, data):
        place = data.rfind(b'"version":')
        if place >= 0:
            version = int(data[place + 10 :].split(b"}")[0])
            if version != self.version:
                self.version = version
                self.seen_at = time.monotonic()

    async def look(self):
        status, _, _ = await self.ask("GET", "/api/task")
        if status != 200:
            self.faults += 1

    async def answer(self, question, option, turn=0):
        body = {"question": question, "answer": {"kind": "choice", "options": [option]}, "key": f"phone-{self.number:06}-{turn}"}
        start = time.monotonic()
        status, _, _ = await self.ask("POST", "/api/answer", body)
        end = time.monotonic()
        if status == 200:
            self.acknowledged = option
        else:
            self.faults += 1
        return end - start, end

    def vanish(self):
        for connection in (self.connection, self.stream):
            if connection and not connection.is_closed:
                connection.transport.abort()


class Host:
    """The process that hosts the session."""

    def __init__(self, program, assets, seats, folder):
        self.path = os.path.join(folder, f"belasting-{seats}-{time.monotonic_ns()}.goedwerk")
        self.process = subprocess.Popen(
            [program, self.path, str(seats), assets], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        # Whatever happens here, it does not stay behind.
        atexit.register(self.process.kill)
        line = self.process.stdout.readline()
        while not line.startswith(b"{"):
            if not line:
                sys.exit("the host did not start")
            line = self.process.stdout.readline()
        self.start = json.loads(line)
        self.frames = []
        os.set_blocking(self.process.stdout.fileno(), False)
        self.rest = b""
        asyncio.get_running_loop().add_reader(self.process.stdout.fileno(), self.read)

    def read(self):
        data = self.process.stdout.read() or b""
        if not data:
            return
        lines = (self.rest + data).split(b"\n")
        self.rest = lines.pop()
        for line in lines:
            if line.startswith(b"F "):
                _, at, answers, _ = line.split()
                self.frames.append((int(at) / 1e9, int(answers)))

    def order(self, word):
        self.process.stdin.write(word.encode() + b"\n")
        self.process.stdin.flush()

    def memory(self):
        for line in open(f"/proc/{self.process.pid}/status"):
            if line.startswith("VmRSS"):
                return int(line.split()[1]) // 1024
        return 0

    def files(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def end(self, is_hard=False):
        asyncio.get_running_loop().remove_reader(self.process.stdout.fileno())
        if is_hard:
            self.process.kill()
        else:
            self.order("quit")
        self.process.wait(PATIENCE)

    def answers(self, question):
        """What is on disk, by seat: the last answer of each."""
        found = {}
        database = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        for (payload,) in database.execute("SELECT payload FROM events WHERE kind = 'answerSubmitted' ORDER BY revision"):
            event = json.loads(payload)["answerSubmitted"]
            if event["question"] == question:
                found[event["seat"]] = event["answer"]
        database.close()
        return found

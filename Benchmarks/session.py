"""Keys that bring goedwerk to a place worth measuring."""

import glob
import os

from pseudo_terminal import PseudoTerminal


def begin(program, folder, columns, rows):
    """Makes a session of ten in its first block and leaves it open; returns its path."""
    with PseudoTerminal([program, "--map", folder], columns, rows) as terminal:
        terminal.first_screen(b"Nieuwe sessie")
        terminal.wait(b"Naam van de groep", b"n")
        terminal.wait(b"Meting", b"Meting")
        terminal.send(b"\r")
        terminal.discard()
        terminal.send(b"\r")
        terminal.discard()
        terminal.wait(b"Spatie", b"\r")
        terminal.wait(b"Begin van", b" ")
        terminal.wait(b"1.1", b"\r")
        path = glob.glob(os.path.join(folder, "*.goedwerk"))[0]
    return path


def jump(terminal, place):
    """Jumps to a block by its place in the overview, from 0."""
    terminal.wait(b"Overzicht", b"o")
    for key in [b"\x1b[H"] + [b"\x1b[B"] * place:
        terminal.send(key)
        terminal.discard(0.03)
    terminal.wait(b"Spatie", b"\r")


def to_first_question(terminal):
    """To the text of a block with a question next: Space and Left go forth and back between two steps."""
    jump(terminal, 3)


def to_timed_work(terminal):
    """To the interviews in pairs, with the clock in big digits running."""
    jump(terminal, 2)
    terminal.send(b" ")
    terminal.discard()

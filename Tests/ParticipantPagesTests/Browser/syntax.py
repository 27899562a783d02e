"""Says whether a script is newer than ES2017, and shows first that it would find it."""

import sys

import esprima

NEWER = [
    "({...a})", "const {a, ...b} = c", "a ?? b", "a?.b", "try { } catch { }", "async function* f() { }",
    "async function f() { for await (const a of b) { } }", "class A { b = 1 }", "1n", "a ||= b", "/(?<=a)b/",
]  # fmt: skip


def nodes(node):
    """A node of the tree and all below it."""
    if isinstance(node, list):
        for one in node:
            yield from nodes(one)
    elif isinstance(node, esprima.nodes.Node):
        yield node
        for one in vars(node).values():
            yield from nodes(one)


def fault(text):
    """What is newer; None when nothing is."""
    try:
        tree = esprima.parseScript(text)
    except esprima.Error as error:
        return str(error)
    for node in nodes(tree):
        # The parser knows three things of ES2018.
        if node.type == "ObjectExpression" and any(one.type == "SpreadElement" for one in node.properties):
            return "spread in an object"
        if node.type == "ObjectPattern" and any(one.type == "RestElement" for one in node.properties):
            return "rest in a pattern"
        if node.type.startswith("Function") and getattr(node, "isAsync", False) and node.generator:
            return "asynchronous generator"
        if getattr(node, "regex", None) and any(mark in node.regex.pattern for mark in ("(?<", r"\p{")):
            return "newer regular expression"
    return None


def main():
    assert fault("async function f(a, ...b) { await g(...b); const {c} = a; return [2 ** 3, ...c]; }") is None
    for text in NEWER:
        assert fault(text), text
    with open(sys.argv[1], encoding="utf-8") as file:
        found = fault(file.read())
    if found:
        sys.exit(found)


main()

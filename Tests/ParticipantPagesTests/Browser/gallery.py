"""Looks at every page of a folder in Chromium: axe, sideways scrolling, targets, text spacing, focus; light and dark, at 320 pixels."""

import functools
import http.server
import pathlib
import shutil
import sys
import threading

from axe_core_python.selenium import Axe
from selenium import webdriver

# WCAG 1.4.12: what a reader may set.
SPACING = """
const style = document.createElement("style");
style.textContent = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";
document.head.appendChild(style);
"""

# Everything that can be tapped, with the size of what is tapped: a row is the target of its own small circle.
SMALL = """
const targets = Array.from(document.querySelectorAll("a, button, summary, input:not([type=hidden]), select, textarea"));
return targets.map(node => {
  const place = node.closest(".rij, .getal") || node;
  const box = place.getBoundingClientRect();
  return {what: (node.textContent || node.name || "").trim().slice(0, 40), width: box.width, height: box.height, seen: box.width > 0};
}).filter(one => one.seen && (one.width < 44 || one.height < 44)).map(one => one.what + " " + one.width + "x" + one.height);
"""

# Where the focus goes with the Tab key, and whether it can be seen there.
UNSEEN = """
const faults = [];
Array.from(document.querySelectorAll("a, button, summary, input:not([type=hidden]), select, textarea")).forEach(node => {
  if (!node.getClientRects().length) return;
  node.focus();
  if (document.activeElement !== node) return;
  const rings = [node, node.closest(".rij, .getal")].filter(Boolean).map(one => getComputedStyle(one));
  if (!rings.some(style => style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2)) faults.push(node.outerHTML.slice(0, 80));
});
return faults;
"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def browser():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"):
        options.add_argument(argument)
    # With a driver named, nothing is looked up on the network.
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))


def faults_of(driver, address, scheme):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    driver.get(address)
    driver.execute_script("sessionStorage.clear()")
    driver.get(address)
    # The animation of a card is over, and all that can be unfolded is unfolded.
    driver.execute_script("document.querySelectorAll('details').forEach(node => { node.open = true })")
    driver.execute_async_script("const done = arguments[0]; Promise.all(document.getAnimations().map(a => a.finished)).then(() => done())")
    found = Axe().run(driver, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]})
    faults = [f"{one['id']}: {node['html'][:120]}" for one in found["violations"] for node in one["nodes"]]
    assert len(found["passes"]) > 5, "the checker looked"
    faults += [f"small: {what}" for what in driver.execute_script(SMALL)]
    faults += [f"no focus ring: {what}" for what in driver.execute_script(UNSEEN)]
    for script in ("", SPACING):
        driver.execute_script(script)
        width = driver.execute_script("return document.documentElement.scrollWidth")
        if width > 320:
            faults.append(f"{width} pixels wide" + (" with wide spacing" if script else ""))
    return faults


def main():
    folder = pathlib.Path(sys.argv[1])
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    driver = browser()
    count, faults = 0, []
    try:
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": True})
        for page in sorted(folder.glob("*.html")):
            for scheme in ("light", "dark"):
                address = f"http://127.0.0.1:{server.server_port}/{page.name}"
                faults += [f"{page.stem} {scheme}: {fault}" for fault in faults_of(driver, address, scheme)]
                count += 1
    finally:
        driver.quit()
    print("\n".join(faults))
    print(f"{count} screens looked at")
    sys.exit(1 if faults or count < 20 else 0)


main()

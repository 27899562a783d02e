"""Phones for a test: one Chromium each, told what to do by lines of JSON on standard input, one line of JSON back for each.

    {"phone": 1, "do": "see", "what": "Bewaard"}   ->   {"ok": true, "text": "..."}
"""

import json
import shutil
import sys
import time

from axe_core_python.selenium import Axe
from selenium import webdriver
from selenium.common.exceptions import JavascriptException, NoSuchElementException, StaleElementReferenceException, WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

# How long anything may take; nothing waits this long when all is well.
PATIENCE = 30

# What a page says that is just being replaced by the next one.
PASSING = (JavascriptException, NoSuchElementException, StaleElementReferenceException)

# What can be pressed, by the words on it or its name for a screen reader.
FIND = """
const wanted = arguments[0];
const named = node => node.getAttribute("aria-label") || node.textContent.replace(/\\s+/g, " ").trim();
const all = Array.from(document.querySelectorAll("button, a, summary, label")).filter(node => node.getClientRects().length);
return all.find(node => named(node) === wanted) || all.find(node => named(node).startsWith(wanted)) || null;
"""

ALSO_IN_THE_DARK = ("light", "dark")


class Phone:
    def __init__(self, has_script=True):
        options = webdriver.ChromeOptions()
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"):
            options.add_argument(argument)
        if not has_script:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        # With a driver named, nothing is looked up on the network.
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
        self.driver.set_page_load_timeout(PATIENCE)
        self.size(390)

    def size(self, width):
        settings = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": True}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", settings)

    def text(self):
        """All words that are to be seen; a page that changes just then is read again."""
        for _ in range(100):
            try:
                return self.driver.find_element(By.TAG_NAME, "body").text
            except PASSING:
                time.sleep(0.02)
        return ""

    def until(self, what, holds):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                found = holds()
                if found:
                    return found
            except PASSING:
                pass
            if time.monotonic() > end:
                raise TimeoutError(f"waited in vain for {what}; there stood:\n{self.text()}")
            time.sleep(0.02)

    def see(self, what):
        self.until(what, lambda: what in self.text())

    def miss(self, what):
        self.until(f"no {what}", lambda: what not in self.text())

    def press(self, what):
        """Presses what bears these words; a page that changes just then is tried again."""

        def done():
            found = self.driver.execute_script(FIND, what) if self.has_script() else self.without_script(what)
            if found is None:
                return False
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", found) if self.has_script() else None
            found.click()
            return True

        self.until(f"‘{what}’ to press", done)

    def has_script(self):
        return self.driver.execute_script("return document.documentElement.className") == "js"

    def without_script(self, what):
        for node in self.driver.find_elements(By.CSS_SELECTOR, "button, a, summary, label"):
            if node.text.strip().startswith(what):
                return node
        return None

    def fill(self, where, what):
        field = self.until(where, lambda: self.driver.find_element(By.CSS_SELECTOR, where))
        field.clear()
        field.send_keys(what)

    def choose(self, where, what):
        for option in self.driver.find_elements(By.CSS_SELECTOR, f"{where} option"):
            if option.text == what:
                option.click()

    def keys(self, names):
        """Keys of a keyboard, to whatever has the focus."""
        for name in names:
            self.driver.switch_to.active_element.send_keys(getattr(Keys, name.upper(), name))

    def focus(self):
        script = "const node = document.activeElement; return node.getAttribute('aria-label') || node.textContent || node.name || node.tagName"
        return self.driver.execute_script(script)

    def network(self, is_there):
        self.driver.execute_cdp_cmd("Network.enable", {})
        self.driver.execute_cdp_cmd(
            "Network.emulateNetworkConditions", {"offline": not is_there, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        )

    def check(self):
        """What the accessibility checker finds, light and dark."""
        faults = []
        for scheme in ALSO_IN_THE_DARK:
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
            found = Axe().run(self.driver, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]})
            faults += [f"{scheme} {one['id']}: {node['html'][:120]}" for one in found["violations"] for node in one["nodes"]]
        return "\n".join(faults)


def answer(phones, order):
    number, deed = order["phone"], order["do"]
    if deed == "open":
        if number not in phones:
            phones[number] = Phone(order.get("script", True))
        phones[number].driver.get(order["what"])
        return ""
    phone = phones[number]
    if deed == "reload":
        phone.driver.refresh()
    elif deed in ("see", "miss", "press"):
        getattr(phone, deed)(order["what"])
    elif deed in ("fill", "choose"):
        getattr(phone, deed)(order["where"], order["what"])
    elif deed == "keys":
        phone.keys(order["keys"])
    elif deed == "size":
        phone.size(order["width"])
    elif deed == "network":
        phone.network(order["is"])
    elif deed == "run":
        return json.dumps(phone.driver.execute_script(order["what"]))
    elif deed in ("check", "focus"):
        return getattr(phone, deed)()
    elif deed == "picture":
        phone.driver.save_screenshot(order["what"])
    return phone.text()


def main():
    phones = {}
    try:
        for line in sys.stdin:
            try:
                reply = {"ok": True, "text": answer(phones, json.loads(line))}
            except (WebDriverException, TimeoutError) as fault:
                reply = {"ok": False, "text": str(fault)}
            print(json.dumps(reply), flush=True)
    finally:
        for phone in phones.values():
            phone.driver.quit()


main()

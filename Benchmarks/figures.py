"""Lines of figures, and which aims were met."""


class Report:
    """Prints figures as they come and keeps the aims for the end."""

    def __init__(self, circumstances):
        self._missed = []
        self._met = 0
        print(circumstances)

    def heading(self, text):
        print(f"\n{text}")

    def line(self, name, value, detail=""):
        print(f"  {name:<32} {value:<24} {detail}".rstrip(), flush=True)

    def aim(self, text, is_met, found):
        """Notes whether an aim was met; `found` is the figure."""
        if is_met:
            self._met += 1
        else:
            self._missed.append(f"{text}: {found}")

    def aims(self):
        """Prints what was met and where it falls short."""
        print(f"\nAims met: {self._met}. Falls short: {len(self._missed)}.")
        for text in self._missed:
            print(f"  falls short: {text}")

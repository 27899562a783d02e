/// The first screen.
struct JoinPart {
  let content: JoinContent

  var markup: Markup {
    switch content.stage {
    case .open: open
    case .asked:
      """
      <h1 tabindex="-1" id="vraag">Even wachten</h1>
      <p>Alle plekken zijn bezet. De begeleider ziet dat je mee wilt doen en kan je een plek geven.</p>
      <p class="stil">Laat dit scherm open.</p>
      \(lookAgain)
      """
    case .refused:
      """
      <h1 tabindex="-1" id="vraag">Er is geen plek meer</h1>
      <p>Vraag het aan de begeleider in de zaal. Heb je een kaart met een eigen code? Vul die hieronder in.</p>
      \(form)
      """
    }
  }

  private var open: Markup {
    """
    <h1 tabindex="-1" id="vraag">Voordat je begint</h1>
    <p>De begeleider van ‘\(content.group)’ stelt je vragen over goed werk. Met de antwoorden praten jullie als groep verder. \
    Je mag elke vraag overslaan.</p>
    <p>We vragen geen naam. Je antwoorden staan op de computer van de begeleider. \(content.keptUntil)</p>
    \(form)
    <h2>Meer over je antwoorden</h2>
    <ul class="uitleg">
    <li>Je krijgt een plek met een nummer, zoals D3. Bij een antwoord bewaren we dat nummer, geen tijd en niets over je telefoon.</li>
    <li>Niemand ziet of jij een vraag overslaat.</li>
    <li>In het verslag ben je anoniem. In de zaal kunnen anderen soms raden wat jij koos, zeker in een kleine groep.</li>
    <li>Sommige vragen gaan over geloof, politiek of veiligheid. Antwoord alleen als je dat wilt.</li>
    <li>De verbinding blijft in dit netwerk en is niet versleuteld.</li>
    <li>Je telefoon onthoudt je plek (één cookie) en, tot je dit tabblad sluit, wat je nog niet verstuurde.</li>
    </ul>
    <p>Vragen of bezwaar? Zeg het tegen de begeleider.</p>
    """
  }

  private var form: Markup {
    """
    <form method="post" action="\(PhonePage.Path.join)">
    <div class="veld"><label for="code">Code van het grote scherm</label>
    <input id="code" name="\(FieldName.code)" value="\(content.code)" maxlength="16" required autocapitalize="characters" autocomplete="off" \
    autocorrect="off" spellcheck="false" enterkeyhint="go" aria-describedby="fout"></div>
    \(FaultLine(words: content.fault).markup)
    <details\("open", if: !content.seatCode.isEmpty || content.stage == .refused)><summary>Ik heb al een plek, met een eigen code</summary>
    <div class="veld"><label for="plek">Code van je plek</label>
    <p id="plek-uitleg">Die staat op je kaart of je vorige telefoon, bijvoorbeeld D3-K7QM.</p>
    <input id="plek" name="\(FieldName.seat)" value="\(content.seatCode)" maxlength="16" autocapitalize="characters" autocomplete="off" \
    autocorrect="off" spellcheck="false" aria-describedby="plek-uitleg fout"></div></details>
    <button type="submit" class="hoofd">Doe mee</button>
    </form>
    """
  }

  private var lookAgain: Markup { LookAgain().markup }
}

/// The place beside the fields where it is said what is wrong.
struct FaultLine {
  let words: String?

  var markup: Markup { "<p class=\"fout\" id=\"fout\" role=\"alert\">\(words ?? "")</p>" }
}

/// What a phone without a script needs to see whether there is something new.
struct LookAgain {
  var markup: Markup {
    "<p class=\"zonder\"><a class=\"knop\" href=\"\(PhonePage.Path.page)\">Kijk of er iets nieuws is</a></p>"
  }
}

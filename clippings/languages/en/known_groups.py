"""English names of peoples, of languages, and of the members of religions and parties."""

from clippings.languages.word_lists import words

# Peoples of a country or part of the world. "Turkey" and "Swede" are also other names and are left to the model.
_PEOPLES = words(
    """afghan african albanian algerian american angolan arab argentine argentinian armenian asian australian
        austrian azerbaijani bahamian bahraini bangladeshi barbadian basque bavarian belarusian belgian berber
        bolivian bosnian brazilian british bulgarian burmese burundian byzantine cambodian cameroonian canadian
        catalan chilean chinese colombian congolese croatian cuban cypriot czech danish dominican dutch ecuadorian
        egyptian english eritrean estonian ethiopian european fijian filipino finnish flemish french gabonese gambian
        german ghanaian greek guatemalan guyanese haitian honduran hungarian icelandic indian indonesian iranian
        iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar kurdish kuwaiti
        kyrgyz laotian latvian lebanese liberian libyan lithuanian luxembourgish macedonian malawian malaysian malian
        maltese mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nicaraguan nigerian
        norwegian omani ottoman pakistani palestinian panamanian papuan paraguayan persian peruvian polish portuguese
        prussian qatari romanian russian rwandan salvadoran samoan saudi scottish senegalese serbian siberian
        sicilian singaporean slovak slovenian somali soviet spanish sudanese surinamese swedish swiss syrian
        taiwanese tajik tanzanian thai tibetan togolese tongan tunisian turkish turkmen ugandan ukrainian uruguayan
        uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean"""
)
_PLURALS = frozenset(f"{people}s" for people in _PEOPLES if people.endswith(("an", "i")))  # "Canadians"
_MEMBERS_OF_PEOPLES = words(
    """alaskan alaskans albertan albertans arabs basques bostonian bostonians briton britons californian
        californians catalans croat croats czechs dane danes dutchman dutchmen englishman englishmen filipinos finn
        finns floridian floridians frenchman frenchmen frenchwoman greeks hawaiian hawaiians irishman irishmen
        kazakhs kurd kurds londoner londoners muscovite muscovites ontarians parisian parisians pashtun pashtuns
        quebecer quebecers quebecker quebeckers queenslander queenslanders scotsman serb serbs slovaks slovenes
        somalis spaniard spaniards swedes tajiks tasmanian tasmanians texan texans thais turks uighur uighurs uyghur
        uyghurs uzbeks virginian virginians welshman"""
)
_LANGUAGES = words("arabic aramaic cantonese farsi gaelic hebrew hindi latin mandarin pashto sanskrit urdu yiddish")
_RELIGIONS = words(
    """muslim muslims christian christians jew jews jewish catholic catholics protestant protestants hindu hindus
        buddhist buddhists sunni sunnis shia islam islamic islamist islamists shiite shiites mormon mormons methodist
        methodists baptist baptists lutheran lutherans presbyterian presbyterians anglican anglicans episcopalian
        episcopalians evangelicals pentecostals copt copts coptic sikh sikhs salafi salafist salafists zionist
        zionists"""
)
_PARTIES = words(
    """republican republicans democrat democrats democratic tory tories nazi nazis bolshevik bolsheviks confederate
        confederates"""
)
_ETHNICITIES = words(
    """hispanic hispanics latino latinos latina latinas african-american african-americans asian-american
        asian-americans"""
)

KNOWN_GROUPS = _PEOPLES | _PLURALS | _MEMBERS_OF_PEOPLES | _LANGUAGES | _RELIGIONS | _PARTIES | _ETHNICITIES

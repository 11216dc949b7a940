"""English names of peoples, of languages, and of the members of religions and parties."""

from clippings.languages.word_lists import words

# Peoples of a country or part of the world. "Turkey" and "Swede" are also other names and are left to the model.
_PEOPLES = words(
    """afghan african albanian american algerian angolan arab argentine argentinian armenian asian australian austrian
        azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese
        cambodian cameroonian canadian chilean chinese colombian congolese croatian cuban cypriot czech danish dutch
        ecuadorian egyptian english estonian ethiopian european fijian filipino finnish french german ghanaian greek
        guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican
        japanese jordanian kazakh kenyan korean kosovar kuwaiti laotian latvian lebanese liberian libyan lithuanian
        macedonian malaysian maltese mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese
        nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan peruvian polish portuguese
        qatari romanian russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian somali soviet
        spanish sudanese swedish swiss syrian taiwanese tanzanian thai tunisian turkish ugandan ukrainian uruguayan
        uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean kurdish tibetan basque catalan flemish bavarian
        prussian ottoman persian byzantine berber siberian sicilian malian malawian gambian gabonese guyanese
        surinamese bahamian barbadian eritrean ivorian kyrgyz luxembourgish papuan samoan tajik togolese tongan
        turkmen dominican honduran salvadoran burundian"""
)
_PLURALS = frozenset(f"{people}s" for people in _PEOPLES if people.endswith(("an", "i")))  # "Canadians"
_MEMBERS_OF_PEOPLES = words(
    """briton britons croat croats czechs dane danes finn finns frenchman frenchmen frenchwoman englishman
        englishmen irishman irishmen dutchman dutchmen scotsman welshman arabs kurd kurds greeks kazakhs pashtun
        pashtuns serb serbs slovaks slovenes somalis spaniard spaniards swedes turks uzbeks tajiks thais uighur
        uighurs uyghur uyghurs basques catalans filipinos texan texans californian californians floridian floridians
        virginian virginians hawaiian hawaiians alaskan alaskans bostonian bostonians londoner londoners parisian
        parisians muscovite muscovites quebecer quebecers quebecker quebeckers albertan albertans ontarians
        queenslander queenslanders tasmanian tasmanians"""
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

"""Words with a capital of their own, wherever they stand: peoples, languages, faiths, days."""

PEOPLES = frozenset(
    """
    afghan african albanian algerian american andorran angolan arab arabian arabic argentine
    argentinian armenian asian australian austrian azerbaijani bahraini bangladeshi basque bavarian
    belarusian belgian bengali bolivian bosnian botswanan brazilian british bulgarian burmese
    burundian californian cambodian cameroonian canadian catalan caribbean chadian chilean chinese
    colombian congolese corsican croatian cuban cypriot czech danish dominican dutch ecuadorian
    egyptian emirati english eritrean estonian ethiopian european fijian filipino finnish flemish
    french gabonese gambian georgian german ghanaian greek guatemalan guinean guyanese haitian
    hawaiian hebrew hispanic honduran hungarian icelandic indian indonesian iranian iraqi irish
    israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovan kurdish kuwaiti
    kyrgyz laotian latin latvian lebanese liberian libyan lithuanian luxembourgish macedonian
    malagasy malawian malaysian maldivian malian maltese mauritian mexican moldovan mongolian
    montenegrin moroccan mozambican namibian nepalese nicaraguan nigerian norwegian omani pakistani
    palestinian panamanian paraguayan persian peruvian polish portuguese qatari quebecois romanian
    russian rwandan salvadoran samoan saudi scandinavian scottish senegalese serbian sicilian
    singaporean slovak slovakian slovene slovenian somali soviet spanish sudanese swedish swiss
    syrian taiwanese tajik tanzanian texan thai tibetan togolese trinidadian tunisian turkish
    turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni yugoslav zambian
    zimbabwean
    """.split()
)
"""Adjectives of peoples and of parts of the world, in small letters."""

PROPER = PEOPLES | frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february april june july
    october september november december christmas easter ramadan christian muslim islamic jewish
    catholic protestant buddhist hindu sikh anglican methodist nazi marxist olympic olympics
    paralympic victorian antarctic arctic atlantic pacific mediterranean
    """.split()
)
"""These, and days, months, feasts and faiths; not "may", "march" and "august", which are words."""

"""English words that may have a capital but are no names, and words that show that what they follow is none."""

from clippings.languages.word_lists import words

NOT_NAMES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december feb aug sept oct nov dec i he she they we you it this that these those his
    her their our my your follow following watch listen according citing including regarding concerning considering
    excluding involving god internet english not but and or if when while however also then there here what who how
    why where eastern western northern southern central will can should could would does did has is are was were yes
    no oh well now today tomorrow yesterday new all both each some many most more other another such as at by for
    from in into of on to with after before since until during although because though so yet born late live photo
    photos image images video caption read continue reading advertisement share comments reply leave related editor
    note update updated copyright rights reserved chapter section figure table page am pm est edt gmt pst utc ad bc
    ce bce km mi ft kg ok dna tv dvd cd pc ph.d phd covid-19 along across around under over within throughout without
    near like unlike via per amid among behind below beneath beside besides beyond despite down except inside outside
    off onto out past through toward towards up upon whereas whether once unless formerly meanwhile moreover
    nevertheless nonetheless thus hence therefore instead only just even still perhaps maybe indeed furthermore
    additionally likewise similarly otherwise later earlier recently currently previously originally initially
    eventually finally ultimately subsequently soon afterwards again often usually sometimes always never ever
    already almost several few everyone everybody someone somebody anyone nobody physics chemistry biology
    mathematics economics philosophy psychology sociology linguistics geography astronomy geology medicine
    engineering theology archaeology anthropology botany zoology politics literature statistics all-american
    all-america all-star all-stars all-pro swat mvp gdp ceo cfo coo ptsd aids hiv suv suvs gps pdf usb faq lgbt lgbtq
    iq vip ngo ngos ied ieds ipo wmd ufo atm rbi rna ascii html xml http cpu gpu lan gui css url sql lcd rpm mph kph
    tba tb sars bse stds adhd ivf cpr mri mrsa faqs extras halftime attendance scorers scoreboard"""
)

DISEASES = words(
    """disease syndrome disorder dementia palsy lymphoma sarcoma fever flu influenza virus viruses ebolavirus
        bacteria bacterium bacillus fungus parasite strain strains infection infections ulcer"""
)

NOUNS_AFTER_EPONYMS = words(
    """effect theorem lemma conjecture equation equations constant transition condensation condensate distribution
        algorithm transform inequality polynomial algebra topology paradox hypothesis scale coefficient ratio
        gene genes protein proteins enzyme receptor receptors antibody antibodies hormone particle particles
        molecule scan scans telescope alphabet calendar reflex radiation"""
)

CONCEPTS = words(
    """design theory method methods technique techniques analysis therapy surgery imaging learning reality
        equipment destruction device devices vehicle vehicles procedure procedures understanding product rate
        ratio deficiency poisoning"""
)

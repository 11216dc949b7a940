"""English names of countries, states and regions."""

from clippings.languages.word_lists import phrases, words

STATES = words(
    """afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
        bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei bulgaria burundi
        cambodia cameroon canada chad chile china colombia comoros croatia cuba cyprus denmark djibouti dominica
        ecuador egypt eritrea estonia ethiopia fiji finland france gabon gambia germany ghana greece grenada guatemala
        guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
        kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein
        lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco
        mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway
        oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda
        senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria
        taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay
        uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe england scotland wales britain europe africa asia
        america alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
        indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
        montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming
        quebec ontario manitoba alberta saskatchewan d.c"""
) | phrases(
    """antigua and barbuda|bosnia and herzegovina|trinidad and tobago|sao tome and principe|saint kitts and nevis
    |saint vincent and the grenadines|burkina faso|cape verde|central african republic|costa rica|czech republic
    |dominican republic|east timor|el salvador|equatorial guinea|ivory coast|marshall islands|new zealand|north korea
    |south korea|north macedonia|papua new guinea|san marino|saudi arabia|sierra leone|solomon islands|south africa
    |south sudan|sri lanka|united kingdom|united states|united states of america|united arab emirates|vatican city
    |soviet union|northern ireland|great britain|new hampshire|new jersey|new mexico|new york|north carolina
    |north dakota|rhode island|south carolina|south dakota|west virginia|puerto rico|district of columbia
    |british columbia|nova scotia|new brunswick|hong kong|middle east|washington, d.c|washington d.c"""
)

# Countries of the past, regions, mountains and seas, except for those that are also common words or given names.
REGIONS = words(
    """burma zaire ceylon rhodesia yugoslavia czechoslovakia prussia czechia eswatini greenland guam bermuda gibraltar
        macau antarctica scandinavia siberia kashmir crimea chechnya dagestan ingushetia tatarstan donbas abkhazia
        catalonia andalusia bavaria saxony silesia bohemia moravia transylvania lombardy tuscany sicily sardinia
        corsica normandy flanders wallonia ulster tibet xinjiang guangdong sichuan manchuria okinawa hokkaido punjab
        gujarat kerala maharashtra karnataka bihar assam bengal sindh balochistan kurdistan anatolia mesopotamia
        sumatra borneo tasmania queensland patagonia polynesia micronesia melanesia indochina himalayas alps andes
        rajasthan haryana jharkhand chhattisgarh telangana odisha orissa uttarakhand nagaland manipur mizoram meghalaya
        hunan hubei hebei henan shandong shanxi shaanxi jiangsu jiangxi zhejiang fujian hainan guangxi guizhou yunnan
        gansu qinghai heilongjiang liaoning anhui
        danube rhine thames tiber vistula elbe ebro volga dnieper tigris euphrates ganges mekong yangtze zambezi orinoco
        nile azores madeira crete majorca mallorca ibiza tenerife zanzibar guadeloupe martinique aruba bonaire tahiti
        luzon visayas mindanao sulawesi bali hebrides orkney shetland kilimanjaro everest vesuvius etna urals
        carpathians dolomites apennines appalachians appalachia midwest mideast atlantic pacific mediterranean bosnia
        heathrow gatwick earth benelux baltics brittany burgundy alsace
        piedmont umbria calabria galilee galicia americas kurile
        pyrenees rockies balkans sahara gaza sinai darfur caucasus maghreb levant caribbean arctic"""
) | phrases(
    """asia minor|horn of africa|gulf of mexico
    |east germany|west germany|north vietnam|south vietnam|ottoman empire|roman empire|west bank|gaza strip
    |golan heights|western sahara|north america|south america|latin america|central america|southeast asia|east asia
    |south asia|central asia|eastern europe|western europe|central europe|northern europe|southern europe|north africa
    |west africa|east africa|southern africa|sub-saharan africa|far east|near east|persian gulf|black sea|red sea
    |dead sea|caspian sea|north sea|baltic sea|mediterranean sea|south china sea|pacific ocean|atlantic ocean
    |indian ocean|new england|long island|great lakes|great plains|pacific northwest|silicon valley|east coast
    |west coast|bay area|south pole|north pole|western front|eastern front|tamil nadu|uttar pradesh|west bengal
    |andhra pradesh|madhya pradesh|himachal pradesh|arunachal pradesh
    |inner mongolia|new south wales|western australia|south australia|northern territory|prince edward island
    |isle of man|faroe islands|falkland islands|canary islands|channel islands|virgin islands|cayman islands
    |american samoa|french guiana|new caledonia|french polynesia"""
)

USUAL_STATE_NAMES = {
    "u.s": "United States",
    "us": "United States",
    "u.s.a": "United States",
    "usa": "United States",
    "united states of america": "United States",
    "u.k": "United Kingdom",
    "uk": "United Kingdom",
    "great britain": "United Kingdom",
    "dprk": "North Korea",
    "democratic people's republic of korea": "North Korea",
    "republic of korea": "South Korea",
    "rok": "South Korea",
    "prc": "China",
    "people's republic of china": "China",
    "uae": "United Arab Emirates",
    "u.a.e": "United Arab Emirates",
    "ussr": "Soviet Union",
    "u.s.s.r": "Soviet Union",
    "russian federation": "Russia",
    "gdr": "East Germany",
    "frg": "West Germany",
    "drc": "Democratic Republic of the Congo",
    "dr congo": "Democratic Republic of the Congo",
    "democratic republic of congo": "Democratic Republic of the Congo",
    "democratic republic of the congo": "Democratic Republic of the Congo",
    "nsw": "New South Wales",
    "nyc": "New York City",
}
USUAL_UNION_NAMES = {"e.u": "European Union", "eu": "European Union", "u.n": "United Nations", "un": "United Nations"}

# As newspapers write them after a town. Elsewhere "Miss" and "Ore" are not places; the votes decide that first.
STATE_ABBREVIATIONS = {
    "ala": "Alabama", "ariz": "Arizona", "ark": "Arkansas", "calif": "California", "colo": "Colorado",
    "conn": "Connecticut", "del": "Delaware", "fla": "Florida", "ga": "Georgia", "ill": "Illinois", "ind": "Indiana",
    "kan": "Kansas", "kans": "Kansas", "ky": "Kentucky", "la": "Louisiana", "md": "Maryland", "mass": "Massachusetts",
    "mich": "Michigan", "minn": "Minnesota", "miss": "Mississippi", "mo": "Missouri", "mont": "Montana",
    "neb": "Nebraska", "nev": "Nevada", "n.h": "New Hampshire", "n.j": "New Jersey", "n.m": "New Mexico",
    "n.y": "New York", "n.c": "North Carolina", "n.d": "North Dakota", "okla": "Oklahoma", "ore": "Oregon",
    "pa": "Pennsylvania", "r.i": "Rhode Island", "s.c": "South Carolina", "s.d": "South Dakota", "tenn": "Tennessee",
    "tex": "Texas", "vt": "Vermont", "va": "Virginia", "wash": "Washington", "w.va": "West Virginia",
    "wis": "Wisconsin", "wyo": "Wyoming",
}  # fmt: skip

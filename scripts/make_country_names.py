#!/usr/bin/env python3
"""Write data/lexicon/names/country_names.txt from ISO 3166-1 as Debian's package iso-codes has it.

    scripts/make_country_names.py > data/lexicon/names/country_names.txt
"""
import json

ISO = "/usr/share/iso-codes/json/iso_3166-1.json"

# What news calls them, where ISO has another name.
SHORT = {
    "Brunei Darussalam": "Brunei", "Congo, The Democratic Republic of the": "DR Congo",
    "Congo": "Republic of the Congo", "Czechia": "Czech Republic",
    "Falkland Islands (Malvinas)": "Falkland Islands",
    "Holy See (Vatican City State)": "Vatican", "Macao": "Macau",
    "Micronesia, Federated States of": "Micronesia", "Palestine, State of": "Palestine",
    "Russian Federation": "Russia", "Saint Martin (French part)": "Saint Martin",
    "Sint Maarten (Dutch part)": "Sint Maarten", "Türkiye": "Turkey", "Cabo Verde": "Cape Verde",
    "Côte d'Ivoire": "Ivory Coast", "Virgin Islands, British": "British Virgin Islands",
    "Virgin Islands, U.S.": "U.S. Virgin Islands",
    "Saint Helena, Ascension and Tristan da Cunha": "Saint Helena",
}

# Further names in use.
MORE = {
    "United States": ["America", "US", "U.S.", "USA", "U.S.A.", "United States of America"],
    "United Kingdom": ["UK", "U.K.", "Britain", "Great Britain"],
    "United Arab Emirates": ["UAE", "Emirates"],
    "North Korea": ["DPRK", "Democratic People's Republic of Korea"],
    "South Korea": ["ROK", "Republic of Korea"],
    "China": ["PRC", "People's Republic of China", "mainland China"],
    "Taiwan": ["Republic of China"], "Czech Republic": ["Czechia", "Czech Republic"],
    "Netherlands": ["Holland"], "Myanmar": ["Burma"], "Eswatini": ["Swaziland"],
    "DR Congo": ["Democratic Republic of Congo", "Democratic Republic of the Congo", "DRC"],
    "North Macedonia": ["Macedonia"], "Ivory Coast": ["Cote d'Ivoire"],
    "Vatican": ["Holy See", "Vatican City"], "Turkey": ["Turkiye"], "East Timor": ["Timor-Leste"],
    "European Union": ["EU", "E.U.", "European Union"],
    "United Nations": ["UN", "U.N.", "United Nations", "United Nations Organization"],
}

# Names that mean something else as often: a state, a river, a given name.
DOUBTFUL = {"Georgia", "Jersey", "Jordan", "Chad", "Guinea", "Congo", "Saint Martin", "Dominica"}


def main():
    names = {}
    for country in json.load(open(ISO, encoding="utf-8"))["3166-1"]:
        short = country.get("common_name") or SHORT.get(country["name"], country["name"])
        if short == "Timor-Leste":
            short = "East Timor"
        if "," in short or short in DOUBTFUL:
            continue
        names[short] = short
        for further in (country["name"], country.get("official_name")):
            if further and "," not in further and "(" not in further and further not in DOUBTFUL:
                names.setdefault(further.removeprefix("the "), short)
    for short, further in MORE.items():
        names.update(dict.fromkeys([short, *further], short))
    print("# Names of countries and of unions of them, each with the name that stands for it. Made by"
          "\n# scripts/make_country_names.py from ISO 3166-1 in Debian's iso-codes (LGPL 2.1 or later)."
          "\n# Only names that mean one country: the places of the model (ingest/language/names/name_finder.h) have"
          '\n# Georgia too, and what "and" joins to the name of one place (Brighton and Hove).')
    for line in sorted(f"{name}={short}" for name, short in names.items()):
        print(line)


main()

"""Reads facts.ntriples of this folder with rdflib; the argument is the number of facts."""
import datetime
import sys

import rdflib

graph = rdflib.Graph().parse("facts.ntriples", format="nt")
statements = set(graph.subjects(rdflib.RDF.type, rdflib.RDF.Statement))
assert len(statements) == int(sys.argv[1]), len(statements)
dates = {date.toPython() for date in graph.objects(None, rdflib.URIRef("urn:quern:column:date"))}
assert dates == {datetime.date(2024, 6, 20)}, dates
china = rdflib.URIRef("urn:quern:entity:LOC:China")
assert graph.value(china, rdflib.RDFS.label) == rdflib.Literal("China")
assert (None, rdflib.RDF.subject, china) in graph

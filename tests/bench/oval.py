# SPDX-License-Identifier: Apache-2.0
"""The patterns as an OVAL document for OpenSCAP: a definition, a test and an object (textfilecontent54) for each."""

from xml.sax.saxutils import escape

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<oval_definitions xmlns="http://oval.mitre.org/XMLSchema/oval-definitions-5"
 xmlns:oval="http://oval.mitre.org/XMLSchema/oval-common-5"
 xmlns:ind="http://oval.mitre.org/XMLSchema/oval-definitions-5#independent">
<generator><oval:schema_version>5.11</oval:schema_version><oval:timestamp>2024-01-01T00:00:00</oval:timestamp></generator>
"""
DEFINITION = """<definition class="compliance" id="oval:hecha:def:{0}" version="1"><metadata><title>{0}</title><description>{0}</description></metadata>
<criteria><criterion test_ref="oval:hecha:tst:{0}"/></criteria></definition>
"""
TEST = """<ind:textfilecontent54_test check="all" check_existence="at_least_one_exists" comment="{0}" id="oval:hecha:tst:{0}" version="1">
<ind:object object_ref="oval:hecha:obj:{0}"/></ind:textfilecontent54_test>
"""
OBJECT = """<ind:textfilecontent54_object id="oval:hecha:obj:{0}" version="1"><ind:path>{1}</ind:path>
<ind:filename operation="pattern match">^.*[.]txt$</ind:filename><ind:pattern operation="pattern match">{2}</ind:pattern>
<ind:instance datatype="int" operation="greater than or equal">1</ind:instance></ind:textfilecontent54_object>
"""


def oval(patterns, folder):
    """Looks for every pattern in every *.txt of the folder."""
    numbers = range(1, len(patterns) + 1)
    return (HEAD + "<definitions>" + "".join(map(DEFINITION.format, numbers)) + "</definitions>\n<tests>"
            + "".join(map(TEST.format, numbers)) + "</tests>\n<objects>"
            + "".join(OBJECT.format(n, escape(str(folder)), escape(p)) for n, p in zip(numbers, patterns))
            + "</objects></oval_definitions>\n")

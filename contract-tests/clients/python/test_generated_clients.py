"""Clients that openapi-generator makes of the contracts: every list to its end, limits, refusals."""

import importlib
import unittest

from mock import URL, World


def api_of(world, name, path, api):
    """An API object of a generated package, with the mock as its host."""
    package = importlib.import_module("understudy_" + name)
    configuration = package.Configuration(host=URL + path, access_token=world.token)
    return getattr(package, api)(package.ApiClient(configuration)), package.ApiException


class GeneratedClients(unittest.TestCase):
    def setUp(self):
        self.world = World()

    def is_whole(self, ids, least):
        self.assertGreaterEqual(len(ids), least)
        self.assertEqual(len(ids), len(set(ids)), "each item once")

    def test_cloudflare(self):
        workflows, failure = api_of(self.world, "cloudflare", "/cloudflare/client/v4", "WorkflowsApi")
        where = {"account_id": "023e105f4ecef8ad9ca31a8372d0c353", "workflow_name": "order-fulfilment"}
        ids, number = [], 1
        while page := workflows.wor_list_workflow_instances(**where, page=number, per_page=5).result:
            ids += [run.id for run in page]
            number += 1
        self.is_whole(ids, 20)
        with self.assertRaises(failure) as unknown:
            workflows.wor_describe_workflow_instance(**where, instance_id="no-such-run")
        self.assertEqual(unknown.exception.status, 404)

    def test_cortex(self):
        runs, failure = api_of(self.world, "cortex", "/cortex", "RunsApi")
        where = {"app_id": "c", "workflow_id": "work_9Hs3Vt6Pq0Xd1LkMz8RwBg"}
        ids, number = [], 1
        while page := runs.list_workflow_runs(**where, page=number, take=3):
            ids += [run.id for run in page]
            number += 1
        self.is_whole(ids, 7)
        with self.assertRaises(failure) as unknown:
            runs.list_workflow_runs(app_id="c", workflow_id="work_nobody")
        self.assertEqual(unknown.exception.status, 404)

    def test_extend(self):
        runs, failure = api_of(self.world, "extend", "/extend", "WorkflowRunsApi")
        version = {"x_extend_api_version": "2025-04-21"}
        page = runs.list_workflow_runs(**version, max_page_size=4)
        ids = [run.id for run in page.workflow_runs]
        while page.next_page_token:
            self.world.later(seconds=1)  # ten requests a second are allowed
            page = runs.list_workflow_runs(**version, max_page_size=4, next_page_token=page.next_page_token)
            ids += [run.id for run in page.workflow_runs]
        self.is_whole(ids, 8)
        with self.assertRaises(failure) as unversioned:
            runs.list_workflow_runs()
        self.assertEqual(unversioned.exception.status, 400)

    def test_knock(self):
        runs, failure = api_of(self.world, "knock", "/knock/v1", "WorkflowRecipientRunsApi")
        ids, after, requests = [], None, 0
        while after is not None or requests == 0:
            try:
                page = runs.list_workflow_recipient_runs(page_size=2, after=after)
            except failure as refused:  # five a second are allowed
                self.assertEqual(refused.status, 429)
                self.world.later(seconds=int(refused.headers["Retry-After"]))
                continue
            requests += 1
            ids += [run.id for run in page.items]
            after = page.page_info.after
        self.assertGreater(requests, 5, "so that the limit was met")
        self.is_whole(ids, 10)

    def test_sailpoint(self):
        workflows, failure = api_of(self.world, "sailpoint", "/sailpoint/v3", "WorkflowsApi")
        workflow = "c17bea3a-574d-453c-9e04-4365fbf5af0b"
        self.assertIn(workflow, [each.id for each in workflows.list_workflows()])
        ids = []
        while page := workflows.get_workflow_executions(workflow, offset=len(ids), limit=7):
            ids += [execution.id for execution in page]
        self.is_whole(ids, 20)
        with self.assertRaises(failure) as bad:
            workflows.get_workflow_executions(workflow, filters="status is Failed")
        self.assertEqual(bad.exception.status, 400)


if __name__ == "__main__":
    unittest.main()

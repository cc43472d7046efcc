"""Extend's own Python client, unmodified, against the mock; of the release that speaks the contract's API version."""

import unittest

from extend_ai import Extend
from extend_ai.core.api_error import ApiError
from mock import URL, World


class ExtendRuns(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.runs = Extend(token=self.world.token, base_url=f"{URL}/extend").workflow_run

    def test_the_list_is_walked_to_its_end(self):
        page = self.runs.list(max_page_size=4)
        ids = [run.id for run in page.workflow_runs]
        while page.next_page_token:
            self.world.later(seconds=1)  # ten requests a second are allowed
            page = self.runs.list(max_page_size=4, next_page_token=page.next_page_token)
            ids += [run.id for run in page.workflow_runs]
        self.assertGreater(len(ids), 8)
        self.assertEqual(len(ids), len(set(ids)), "each item once")

    def test_filters_and_order_are_the_services(self):
        everything = self.runs.list(sort_by="createdAt", sort_dir="asc").workflow_runs
        created = [run.created_at for run in everything]
        self.assertEqual(created, sorted(created))
        self.assertTrue(self.runs.list(file_name_contains="invoice").workflow_runs)
        self.assertEqual(self.runs.list(file_name_contains="no such file").workflow_runs, [])

    def test_a_run_is_got_by_its_id(self):
        run = self.runs.list(max_page_size=1).workflow_runs[0]
        self.assertEqual(self.runs.get(run.id).workflow_run.id, run.id)

    def test_what_the_service_refuses_is_refused(self):
        with self.assertRaises(ApiError) as unknown:
            self.runs.get("workflow_run_000000000000000000000")
        self.assertEqual(unknown.exception.status_code, 404)
        with self.assertRaises(ApiError) as bad:
            self.runs.list(status="NONSENSE")
        self.assertEqual(bad.exception.status_code, 400)
        with self.assertRaises(ApiError) as revoked:
            Extend(token="sk_revoked", base_url=f"{URL}/extend").workflow_run.list()
        self.assertEqual(revoked.exception.status_code, 401)


if __name__ == "__main__":
    unittest.main()

"""Knock's own Python client, unmodified, against the mock."""

import unittest

import knockapi
from knockapi import Knock
from mock import URL, World


class KnockRuns(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.knock = Knock(api_key=self.world.token, base_url=f"{URL}/knock", max_retries=0)
        self.runs = self.knock.workflow_recipient_runs

    def test_the_list_is_walked_to_its_end(self):
        page = self.runs.list(page_size=5)
        ids = [run.id for run in page.items]
        while page.has_next_page():
            self.world.later(seconds=1)  # five requests a second are allowed
            page = page.get_next_page()
            ids += [run.id for run in page.items]
        self.assertGreater(len(ids), 10)
        self.assertEqual(len(ids), len(set(ids)), "each item once")

    def test_a_filter_holds_for_every_item(self):
        runs = self.runs.list(status=["completed", "cancelled"], has_errors=False).items
        self.assertTrue(runs)
        self.assertTrue(all(run.status in ("completed", "cancelled") and not run.error_count for run in runs))

    def test_a_run_has_its_events(self):
        run = self.runs.list(status=["completed"], page_size=1).items[0]
        self.assertTrue(self.runs.get(run.id).events)

    def test_the_sixth_request_within_a_second_is_one_too_many(self):
        for _ in range(5):
            self.runs.list()
        with self.assertRaises(knockapi.RateLimitError) as refused:
            self.runs.list()
        self.world.later(seconds=int(refused.exception.response.headers["Retry-After"]))
        self.runs.list()

    def test_what_the_service_refuses_is_refused(self):
        with self.assertRaises(knockapi.NotFoundError):
            self.runs.get("6dde5688-3102-4ad6-90a9-000000000000")
        with self.assertRaises(knockapi.UnprocessableEntityError) as refused:
            self.runs.list(status=["nonsense"])
        self.assertEqual(refused.exception.body["code"], "invalid_params")
        with self.assertRaises(knockapi.AuthenticationError):
            self.knock.with_options(api_key="sk_expired").workflow_recipient_runs.list()


if __name__ == "__main__":
    unittest.main()

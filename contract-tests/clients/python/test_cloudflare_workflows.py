"""Cloudflare's own Python client, unmodified, against the mock."""

import unittest

import cloudflare
from cloudflare import Cloudflare
from mock import URL, World

ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353"
WORKFLOW = {"account_id": ACCOUNT, "workflow_name": "order-fulfilment"}


class CloudflareWorkflows(unittest.TestCase):
    def setUp(self):
        self.world = World()
        client = Cloudflare(api_token=self.world.token, base_url=f"{URL}/cloudflare/client/v4", max_retries=0)
        self.instances = client.workflows.instances

    def test_a_run_from_queued_to_complete(self):
        run = self.instances.create(**WORKFLOW, instance_id="order-90001", params={"sku": "lamp"})
        self.assertEqual(run.status, "queued")

        self.world.later(seconds=2)
        self.assertEqual(self.status("order-90001"), "running")
        self.world.later(seconds=2)
        self.assertEqual(self.status("order-90001"), "waiting")

        self.instances.events.create("parcel-packed", **WORKFLOW, instance_id="order-90001", body={"weight": 2})
        self.world.later(seconds=33)

        done = self.instances.get("order-90001", **WORKFLOW)
        self.assertEqual(done.status, "complete")
        self.assertTrue(done.success)
        self.assertEqual(done.params, {"sku": "lamp"})
        self.assertEqual([step.type for step in done.steps], ["step", "step", "waitForEvent", "sleep", "step"])

    def test_a_run_is_paused_resumed_terminated_and_restarted(self):
        self.instances.create(**WORKFLOW, instance_id="order-90002")
        self.world.later(seconds=4)

        self.command("order-90002", "pause")
        self.assertEqual(self.status("order-90002"), "paused")
        self.command("order-90002", "resume")
        self.world.later(seconds=1)
        self.assertEqual(self.status("order-90002"), "waiting")
        self.command("order-90002", "terminate")
        self.assertEqual(self.status("order-90002"), "terminated")
        self.command("order-90002", "restart")
        self.assertEqual(self.status("order-90002"), "queued")

    def test_what_the_service_refuses_is_refused(self):
        self.instances.create(**WORKFLOW, instance_id="order-90003")
        with self.assertRaises(cloudflare.ConflictError):
            self.instances.create(**WORKFLOW, instance_id="order-90003")
        with self.assertRaises(cloudflare.NotFoundError) as unknown:
            self.status("no-such-run")
        self.assertEqual(unknown.exception.errors[0].code, 10400)
        with self.assertRaises(cloudflare.BadRequestError):
            self.instances.create(**WORKFLOW, instance_id="not a valid id")

        with self.assertRaises(cloudflare.ConflictError):
            self.command("order-90003", "resume")
        self.command("order-90003", "terminate")
        with self.assertRaises(cloudflare.ConflictError):
            self.command("order-90003", "terminate")
        with self.assertRaises(cloudflare.BadRequestError):
            self.instances.events.create("parcel-packed", **WORKFLOW, instance_id="order-90003", body={})

    def test_a_batch_is_created_and_the_list_is_walked(self):
        before = self.walk()
        made = list(self.instances.bulk(**WORKFLOW, body=[{"instance_id": f"batch-{i}"} for i in range(20)]))
        self.assertEqual(len(made), 20)

        after = self.walk()
        self.assertEqual(len(after), len(set(after)), "each item once")
        self.assertEqual(set(after), set(before) | {run.id for run in made})

    def test_a_token_that_has_expired_is_refused(self):
        expired = Cloudflare(api_token="expired-token", base_url=f"{URL}/cloudflare/client/v4")
        with self.assertRaises(cloudflare.AuthenticationError):
            expired.workflows.instances.list(**WORKFLOW)

    def walk(self):
        return [run.id for run in self.instances.list(**WORKFLOW, per_page=7)]

    def status(self, instance):
        return self.instances.get(instance, **WORKFLOW).status

    def command(self, instance, status):
        return self.instances.status.edit(instance, **WORKFLOW, status=status)


if __name__ == "__main__":
    unittest.main()

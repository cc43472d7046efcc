/** Cloudflare's own TypeScript client, unmodified, against the mock. */
import assert from "node:assert/strict";
import { test } from "node:test";
import Cloudflare from "cloudflare";
import { url, World } from "./mock";

const workflow = "order-fulfilment";
const account = { account_id: "023e105f4ecef8ad9ca31a8372d0c353" };
const inWorkflow = { ...account, workflow_name: workflow };

function instancesOf(world: World) {
  const client = new Cloudflare({ apiToken: world.token, baseURL: `${url}/cloudflare/client/v4`, maxRetries: 0 });
  return client.workflows.instances;
}

test("a run from queued to complete", async () => {
  const world = new World();
  const instances = instancesOf(world);
  const status = async () => (await instances.get("order-90001", inWorkflow)).status;

  const run = await instances.create(workflow, { ...account, instance_id: "order-90001", params: '{"sku":"lamp"}' });
  assert.equal(run.status, "queued");
  await world.later(2);
  assert.equal(await status(), "running");
  await world.later(2);
  assert.equal(await status(), "waiting");

  const event = { ...inWorkflow, instance_id: "order-90001", body: { weight: 2 } };
  await instances.events.create("parcel-packed", event);
  await world.later(33);

  const done = await instances.get("order-90001", inWorkflow);
  assert.equal(done.status, "complete");
  assert.deepEqual(done.steps.map((step) => step.type), ["step", "step", "waitForEvent", "sleep", "step"]);
});

test("a run is paused, resumed, terminated and restarted", async () => {
  const world = new World();
  const instances = instancesOf(world);
  const command = (status: "pause" | "resume" | "terminate" | "restart") =>
    instances.status.edit("order-90002", { ...inWorkflow, status });
  const status = async () => (await instances.get("order-90002", inWorkflow)).status;

  await instances.create(workflow, { ...account, instance_id: "order-90002" });
  await world.later(4);
  await command("pause");
  assert.equal(await status(), "paused");
  await command("resume");
  await world.later(1);
  assert.equal(await status(), "waiting");
  await command("terminate");
  assert.equal(await status(), "terminated");
  await assert.rejects(command("terminate"), Cloudflare.ConflictError);
  await command("restart");
  assert.equal(await status(), "queued");
});

test("what the service refuses is refused", async () => {
  const instances = instancesOf(new World());
  const create = () => instances.create(workflow, { ...account, instance_id: "order-90003" });

  await create();
  await assert.rejects(create(), Cloudflare.ConflictError);
  await assert.rejects(instances.get("no-such-run", inWorkflow), Cloudflare.NotFoundError);
  await assert.rejects(instances.create("no-such-workflow", account), Cloudflare.NotFoundError);
  const nobody = new Cloudflare({ apiToken: "expired-token", baseURL: `${url}/cloudflare/client/v4` });
  await assert.rejects(nobody.workflows.instances.get("any", inWorkflow), Cloudflare.AuthenticationError);
});

test("a batch is created, and the list is walked", async () => {
  const instances = instancesOf(new World());
  const walk = async () => {
    const ids: string[] = [];
    for await (const run of instances.list(workflow, { ...account, per_page: 7 })) {
      ids.push(run.id);
    }
    return ids;
  };

  const before = await walk();
  const body = Array.from({ length: 20 }, (_, i) => ({ instance_id: `batch-${i}` }));
  for await (const run of instances.bulk(workflow, { ...account, body })) {
    before.push(run.id);
  }
  assert.deepEqual((await walk()).sort(), before.sort(), "each item once");
});

/** The running mock, for the stories beside this file: where it listens, tokens, and time. */
import { createHash, randomUUID } from "node:crypto";

export const url = process.env.UNDERSTUDY_URL ?? "http://127.0.0.1:4010";

/** What one token sees. Nobody else sees it, so stories can run side by side on one mock. */
export class World {
  readonly token = `token-${randomUUID()}`;
  readonly name = "credential-" + createHash("sha256").update(this.token).digest("hex").slice(0, 16);

  /** Moves the world's clock. Nothing in a story sleeps. */
  async later(seconds: number): Promise<void> {
    const answer = await fetch(`${url}/__understudy/worlds/${this.name}/clock/advance`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ by: `PT${seconds}S` }),
    });
    if (!answer.ok) {
      throw new Error(`${answer.status} ${await answer.text()}`);
    }
  }
}

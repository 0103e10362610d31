// Where the person is and what may happen next. Screens only call these steps.
import { forget as forgetCamera } from "./camera";
import * as bindings from "./generated/bindings";
import type { CommandErrorCode, PairingView, Review } from "./generated/bindings";
import { Answer, isHint } from "./flow/answer";
import { ChangePin } from "./flow/change-pin";
import { Keep } from "./flow/keep";
import { NewPin } from "./flow/new-pin";
import { Pair } from "./flow/pair";
import { type Page, type PinFor, type Screen, UNDER_REVIEW } from "./flow/screens";
import { AGAIN, type Commands, Stage } from "./flow/stage.svelte";
import { Preferences } from "./preferences.svelte";

/** After these another PIN is chosen for the same request. */
const OTHER_PIN: ReadonlySet<CommandErrorCode> = new Set(["pin_weak", "pin_format", "pin_same"]);

/** After these a person looks at what was typed once more. */
const TYPED: ReadonlySet<CommandErrorCode> = new Set([
  "short_code_unknown",
  "short_code_format",
  "issuer_address",
  "issuer_not_found",
]);

/** What a cover does not interrupt: nothing of the person is shown there, or it would be lost. */
const NEVER_COVERED: ReadonlySet<Screen["name"]> = new Set(["loading", "locked", "code"] as const);

/** What a link that opened the app may take the place of: nothing is being answered there. */
const OPEN_TO_LINKS: ReadonlySet<Screen["name"]> = new Set([
  "home",
  "scan",
  "short-code",
  "menu",
  "page",
  "licences",
  "history",
  "settings",
  "pairing",
  "approved",
  "declined",
  "paired",
  "unpaired",
] as const);

export class Flow {
  readonly stage: Stage;
  readonly preferences: Preferences;
  readonly answer: Answer;
  readonly pairing: Pair;
  readonly pin: NewPin;
  readonly kept: Keep;
  readonly pinChange: ChangePin;
  /** Where home is: with practice it is the next station. */
  readonly #home: () => Screen;
  #arrived: string | null = null;
  /** A second flow with a pretend portal, while someone practises. */
  practice: Flow | null = $state.raw(null);
  /** Ends the practice that this flow is. */
  onleave: () => void = () => undefined;

  constructor(commands: Commands = bindings, home: () => Screen = () => ({ name: "home" })) {
    this.stage = new Stage(commands);
    this.preferences = new Preferences(commands);
    this.answer = new Answer(this.stage);
    this.pin = new NewPin(this.stage);
    this.pairing = new Pair(this.stage, this.pin);
    this.kept = new Keep(this.stage);
    this.pinChange = new ChangePin(this.stage, this.pin);
    this.#home = home;
    this.stage.onfailure = (code) => this.pin.failed(code);
  }

  get wait() {
    return this.stage.wait;
  }

  async start(): Promise<void> {
    await this.#goHome();
    await this.refresh();
  }

  /** Reviews links that open the app. What is being answered goes on; the link waits for home. */
  async follow(): Promise<void> {
    for (;;) {
      const link = await this.stage.commands.nextLink().catch(() => null);
      if (link === null) return;
      this.#arrived = link;
      await this.#openArrived();
    }
  }

  /** Asks the issuers for news; a failure here changes nothing on the screen. */
  async refresh(): Promise<void> {
    try {
      this.stage.overview = await this.stage.commands.refresh();
    } catch {
      // The next refresh asks again; what is shown stays true for this device.
    }
  }

  async home(): Promise<void> {
    await this.#letGo();
    await this.#goHome();
  }

  async scan(): Promise<void> {
    await this.#letGo();
    this.stage.screen = { name: "scan" };
  }

  menu(): void {
    this.stage.screen = { name: "menu" };
  }

  page(page: Page): void {
    this.stage.screen = page === "feedback" ? { name: "feedback" } : { name: "page", page };
  }

  history(): void {
    this.stage.screen = { name: "history" };
  }

  settings(): void {
    this.stage.screen = { name: "settings" };
  }

  askErase(): void {
    this.stage.screen = { name: "erase" };
  }

  erase(): Promise<void> {
    const stage = this.stage;
    return stage.attempt("erase", async () => {
      const erasure = await stage.commands.eraseAll();
      forgetCamera();
      await this.preferences.load();
      stage.screen = { name: "erased", erasure };
    });
  }

  /** Covers what is on the screen; an open request is let go, nobody answered it. */
  async lock(): Promise<void> {
    this.practice = null;
    if (NEVER_COVERED.has(this.stage.screen.name) || this.#showsDigits || this.wait !== null) return;
    await this.#letGo();
    this.stage.screen = { name: "locked" };
  }

  licences(): void {
    this.stage.screen = { name: "licences" };
  }

  async practise(): Promise<void> {
    const { practise } = await import("./practice");
    this.practice = practise(() => void this.leavePractice());
    await this.practice.home();
  }

  async leavePractice(): Promise<void> {
    this.practice = null;
    await this.home();
  }

  openLink(link: string): Promise<void> {
    return this.#open(() => this.stage.commands.openLink(link));
  }

  /** What was typed stays on the screen behind an error. */
  askCode(): void {
    this.stage.screen = { name: "short-code", issuer: null, code: "" };
  }

  openCode(issuer: string, code: string): Promise<void> {
    this.stage.screen = { name: "short-code", issuer, code };
    return this.#open(() => this.stage.commands.openCode(issuer, code));
  }

  openImage(image: string): Promise<void> {
    return this.#open(() => this.stage.commands.openImage(image));
  }

  /** From the review on: to the PIN of a pairing, or to choosing one. */
  accept(review: Review, pairing: PairingView | null): void {
    if (review.purpose === "pair") this.pin.ask({ kind: "pairing", review });
    else if (pairing) this.answer.askPin(review, pairing);
  }

  backToReview(review: Review): void {
    this.pin.forget();
    this.stage.screen = { name: "review", review };
  }

  /** From a new PIN back to what it is for. */
  backFromPin(wanted: PinFor): void {
    this.pin.forget();
    this.pinChange.forget();
    this.stage.screen =
      wanted.kind === "pairing"
        ? { name: "review", review: wanted.review }
        : { name: "pairing", pairing: wanted.pairing };
  }

  async repeatPin(wanted: PinFor, pin: string): Promise<void> {
    if (!this.pin.repeats(wanted, pin)) return;
    if (wanted.kind === "pairing") this.pairing.askName(wanted.review);
    else await this.pinChange.change(wanted.pairing);
  }

  dismiss(noticeId: string): Promise<void> {
    const stage = this.stage;
    return stage.attempt(null, async () => {
      await stage.commands.dismissNotice(noticeId);
      stage.overview = await stage.commands.overview();
    });
  }

  /** What an error screen offers: the same step again, or a way on. */
  canRepeat(code: CommandErrorCode, before: Screen): boolean {
    const typed = before.name === "short-code" && TYPED.has(code);
    return AGAIN.has(code) || OTHER_PIN.has(code) || typed || (before.name === "biometric" && isHint(code));
  }

  again(code: CommandErrorCode, before: Screen): void {
    if (before.name === "loading") void this.start();
    else if (OTHER_PIN.has(code) && "review" in before && before.review.purpose === "pair") {
      this.accept(before.review, null);
    } else this.stage.screen = before;
  }

  fail(reason: unknown): void {
    this.stage.fail(reason);
  }

  #open(ask: () => Promise<Review>): Promise<void> {
    return this.stage.attempt("open", async () => {
      this.stage.screen = { name: "review", review: await ask() };
    });
  }

  async #openArrived(): Promise<void> {
    const link = this.#arrived;
    const busy = this.practice !== null || this.wait !== null;
    if (link === null || busy || this.#showsDigits || !OPEN_TO_LINKS.has(this.stage.screen.name)) return;
    this.#arrived = null;
    await this.openLink(link);
  }

  async #goHome(): Promise<void> {
    await this.stage.attempt(null, async () => {
      this.stage.overview = await this.stage.commands.overview();
      this.stage.screen = this.#home();
    });
    await this.#openArrived();
  }

  /** Digits that the browser still asks for, and that nothing else shows again. */
  get #showsDigits(): boolean {
    const { screen } = this.stage;
    return screen.name === "approved" && Boolean(screen.approved.confirmation_code);
  }

  async #letGo(): Promise<void> {
    if (UNDER_REVIEW.has(this.stage.screen.name)) await this.stage.commands.cancel().catch(() => null);
    this.pin.forget();
    this.pinChange.forget();
  }
}

/** The words of this product, and what each means, in plain English: one place for every page. */

export const GLOSSARY = {
  reward: {
    name: "reward",
    means: "What a completion is worth: the weighted sum of the recipe's rewards. Training makes completions "
      + "with a high reward more likely.",
  },
  rewardWeight: { name: "reward weight", means: "How much one reward counts in the sum." },
  accuracy: { name: "accuracy", means: "Share of the sampled completions whose answer is right, on training tasks." },
  format: {
    name: "format",
    means: "Share of the completions that keep the form which the recipe asks for, such as thinking before the "
      + "answer.",
  },
  length: { name: "length", means: "Tokens of a completion, mean over the step." },
  passAt1: {
    name: "Pass@1",
    means: "The chance that one sampled answer to a held-out task is right, with its 95 % interval: more tasks "
      + "make it narrower.",
  },
  passAtK: {
    name: "Pass@k",
    means: "The chance that at least one of k sampled answers to a held-out task is right.",
  },
  interval: {
    name: "95 % interval",
    means: "Where the true value lies in 95 of 100 such measurements. Two values whose intervals overlap widely "
      + "may be equal.",
  },
  greedy: {
    name: "greedy",
    means: "Share of right answers when the most likely token is taken each time, so without chance.",
  },
  heldOut: { name: "held-out tasks", means: "Tasks that are kept out of the training, to judge what was learned." },
  reasoned: { name: "reasoned", means: "Share of answers that show steps of thinking before the answer." },
  base: { name: "base model", means: "The model that the job starts from. Its own weights stay as they are." },
  best: {
    name: "best version",
    means: "The policy version with the highest Pass@1 on the job's own held-out tasks; of equals the last.",
  },
  policyVersion: {
    name: "policy version",
    means: "The adapter after so many steps. Version 0 is the untrained base.",
  },
  checkpoint: { name: "checkpoint", means: "The stored adapter of one policy version. It can be downloaded." },
  adapter: { name: "adapter", means: "The small set of weights (LoRA) that training adds to the base model." },
  rank: {
    name: "LoRA rank",
    means: "Width of the adapter's matrices: a higher rank has more weights to learn with.",
  },
  alpha: { name: "LoRA alpha", means: "How strongly the adapter acts: its output is scaled by alpha / rank." },
  targets: { name: "LoRA targets", means: "The layers of the base model that get an adapter." },
  recipe: { name: "recipe", means: "All settings of a job: model, tasks, rewards, sampling, learning." },
  taskSet: { name: "task set", means: "The problems with their reference answers that the job trains on." },
  seed: { name: "seed", means: "The number that all chance is drawn from: the same seed gives the same adapter." },
  step: { name: "step", means: "One round: sample completions, judge them, change the adapter." },
  group: { name: "group", means: "The completions sampled for one prompt. They are judged against one another." },
  groupSize: { name: "group size", means: "How many completions are sampled for each prompt." },
  promptsPerStep: { name: "prompts a step", means: "How many prompts one step samples completions for." },
  gradient: {
    name: "gradient",
    means: "The direction in which the weights are changed. A group whose rewards are all equal has none: "
      + "nothing is learned from it.",
  },
  noGradient: {
    name: "groups without a gradient",
    means: "Share of groups whose completions all have the same reward, so that nothing is learned from them.",
  },
  gradNorm: {
    name: "gradient norm",
    means: "Length of the gradient before clipping. Sudden peaks tell of an unstable training.",
  },
  loss: {
    name: "loss",
    means: "What the optimiser makes small. In this kind of training its height alone tells little.",
  },
  learningRate: { name: "learning rate", means: "How far the weights move in one step." },
  entropy: {
    name: "entropy",
    means: "How unsure the model is about the next token, in nats a token. Near 0 it always writes the same, and"
      + " finds nothing new.",
  },
  kl: { name: "KL divergence", means: "How far the trained model has moved away from its base, in nats a token." },
  staleness: {
    name: "staleness",
    means: "How many versions the sampler was behind the learner. 0: each completion comes from the newest "
      + "version.",
  },
  cutOff: { name: "cut off", means: "Share of completions that met the length limit before they ended." },
  absent: {
    name: "absent reward",
    means: "A reward that could not be computed, with the reason. It counts for nothing.",
  },
  discarded: { name: "discarded", means: "Work that was done and not used, such as samples of a worker that died." },
  tokensPerSecond: { name: "tokens/s", means: "Sampled tokens by the time they took." },
  tokens: { name: "sampled tokens", means: "All tokens that the job has sampled so far for training." },
  stepTime: { name: "step time", means: "Seconds from one finished step to the next." },
  timeShare: {
    name: "share of a step's time",
    means: "What part of a step went to sampling, rewards, evaluations, learning or saving; idle is time in which "
      + "nobody worked on the step. Together they are 100 %.",
  },
  deviceSeconds: {
    name: "device time",
    means: "Seconds in which a processor or GPU worked, summed over all devices.",
  },
  cost: { name: "cost", means: "Device time by the prices known for each device; none where no price is known." },
  eta: { name: "time left", means: "How long the job will still take at the pace of its last steps." },
  phaseTransition: {
    name: "phase transition",
    means: "The step at which the format reward turns while completions, having become shorter, begin to grow "
      + "again.",
  },
  smoothing: {
    name: "smoothing",
    means: "The bold curve is the mean of so many points up to each one; the faint curve has every point.",
  },
  logScale: {
    name: "log scale",
    means: "Each line of the grid is a multiple of the one before, which shows small and large values together. "
      + "Shares and curves with values of 0 or less stay linear.",
  },
  temperature: {
    name: "temperature",
    means: "How much chance there is in sampling: 0 always takes the likeliest token.",
  },
  clip: { name: "clip", means: "How far one update may change the likelihood of a token." },
  budget: { name: "budget", means: "Device time or dollars at which the job pauses by itself." },
};

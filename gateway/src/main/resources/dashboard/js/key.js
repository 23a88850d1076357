/** The API key: asked of the user where the gateway wants one, kept in this tab alone. */

const NAME = "tina-key";
let asking = null;
let wanted = false;

export function key() {
  return sessionStorage.getItem(NAME);
}

export function forget() {
  sessionStorage.removeItem(NAME);
  show();
}

/** Asks once, however many requests were refused at the same time; false where the user would rather not. */
export function ask(why) {
  wanted = true;
  asking ??= prompt(why).finally(() => {
    asking = null;
  });
  return asking;
}

/** The button that forgets the key, or takes one where one is wanted. */
export function show() {
  const button = document.getElementById("key-button");
  button.hidden = !key() && !wanted;
  button.textContent = key() ? "Forget key" : "Enter key";
}

function prompt(why) {
  const dialog = document.getElementById("key-dialog");
  const input = document.getElementById("key");
  document.getElementById("key-why").textContent = why;
  input.value = "";
  return answer(dialog).then((given) => {
    const entered = input.value.trim();
    input.value = "";
    if (given && entered) {
      sessionStorage.setItem(NAME, entered);
    }
    show();
    return given && entered !== "";
  });
}

/** Whether a dialog's form was sent rather than left. */
export function answer(dialog) {
  return new Promise((resolve) => {
    const form = dialog.querySelector("form");
    let given = false;
    form.onsubmit = (event) => {
      event.preventDefault();
      given = true;
      dialog.close();
    };
    dialog.querySelector("[data-answer=no]").onclick = () => dialog.close();
    dialog.onclose = () => resolve(given);
    dialog.showModal();
  });
}

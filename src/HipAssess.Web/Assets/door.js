// Nothing here is needed: without it every form is sent by its button.
'use strict';

// A test as it is typed: every change is sent at once, one request after the other, and the answer says what is new.
for (const form of document.querySelectorAll('form[data-typed]')) {
  const said = () => form.querySelectorAll('.says, .sofar');
  const place = document.getElementById('state');
  let sent = fields(), sending = null, leaving = false, answer = null;

  function fields() {
    const all = new URLSearchParams(new FormData(form));
    for (const name of ['was', 'seen', 'version', 'do']) all.delete(name);
    return all.toString();
  }

  function body(now) {
    const all = new URLSearchParams(now);
    all.set('was', sent);
    all.set('do', 'typed');
    return all;
  }

  async function send() {
    const now = fields();
    if (sending || leaving || now === sent) return;
    sending = new AbortController();
    try {
      const reply = await fetch(form.action, { method: 'POST', body: body(now), redirect: 'error', signal: sending.signal });
      const html = await reply.text();
      if (reply.ok) {
        sent = now;
        form.elements.was.value = now;
      }
      const page = new DOMParser().parseFromString(html, 'text/html');
      if (!reply.ok && !page.getElementById('state')) throw reply.status; // the door is away, or somebody was signed out
      answer = page;
      show();
      if (!reply.ok) return;
    } catch {
      if (leaving) return;
      place.textContent = form.dataset.unsaved;
      place.className = 'state wrong';
      setTimeout(send, 2000);
      return;
    } finally {
      sending = null;
    }
    send();
  }

  function show() {
    if (!answer) return;
    const state = answer.getElementById('state'), path = answer.getElementById('place');
    if (state) {
      place.textContent = state.textContent;
      place.className = state.className;
    }
    if (path && path.getAttribute('href') !== new URL(form.action).pathname) {
      form.action = path.getAttribute('href');
      history.replaceState(null, '', form.action);
    }
    if (!path) return;
    for (const old of said()) {
      // A number half typed is not yet wrong: what is said of the field somebody is in waits until it is left.
      if (old.id === 'says-' + document.activeElement.id && old.textContent === '') continue;
      const now = answer.getElementById(old.id);
      if (old.innerHTML !== (now ? now.innerHTML : '')) old.replaceChildren(...(now ? now.cloneNode(true).childNodes : []));
      const input = document.getElementById(old.id.slice(5));
      if (input && old.id.startsWith('says-')) {
        if (old.querySelector('.wrong')) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      }
    }
    form.elements.seen.value = answer.getElementById('seen').value;
  }

  // A button sends all of it: what came after would ask for a test that is finished. Who stays after all goes on.
  form.addEventListener('submit', () => {
    leaving = true;
    sending?.abort();
  });
  for (const stays of ['input', 'pageshow']) addEventListener(stays, () => { leaving = false; }, true);
  form.addEventListener('input', send);
  form.addEventListener('change', send);
  form.addEventListener('focusout', () => setTimeout(show));
  addEventListener('pagehide', () => {
    if (!leaving && fields() !== sent) navigator.sendBeacon(form.action, body(fields()));
  });

  // Enter goes to the next field; a spare trial only where it was asked for.
  form.addEventListener('keydown', event => {
    const here = event.target;
    if (event.key !== 'Enter' || event.isComposing || !here.matches('input, select')) return;
    event.preventDefault();
    const all = [...form.querySelectorAll('input:not([type="hidden"]), select, textarea, button.first')].filter(one => one.offsetParent !== null);
    const isAsked = one => !('optional' in one.dataset) || one.closest('.test').querySelector('.advice');
    const next = all.slice(all.indexOf(here) + 1).find(one => one.matches('button') || isAsked(one));
    if (next) {
      next.focus();
      if (next.select) next.select();
    }
  });
}

// A search that answers as one types.
for (const form of document.querySelectorAll('form[data-find]')) {
  let last = '';
  form.addEventListener('input', async () => {
    const query = new URLSearchParams(new FormData(form)).toString();
    last = query;
    try {
      const reply = await fetch(form.action + '?' + query);
      const found = new DOMParser().parseFromString(await reply.text(), 'text/html').querySelector(form.dataset.find);
      if (last === query && found) document.querySelector(form.dataset.find).replaceWith(found);
    } catch {
      // The button still finds.
    }
  });
}

// A file dropped anywhere on the page of imports is brought, and cells pasted outside a field.
for (const form of document.querySelectorAll('form[data-import]')) {
  const holdsFiles = event => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
  addEventListener('dragover', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  addEventListener('dragleave', event => event.relatedTarget || document.body.classList.remove('dropping'));
  addEventListener('drop', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    document.body.classList.remove('dropping');
    form.elements.file.files = event.dataTransfer.files;
    form.elements.file.dispatchEvent(new Event('change'));
    form.requestSubmit();
  });
  addEventListener('paste', event => {
    if (event.target.closest('input, textarea')) return;
    if (event.clipboardData.files.length > 0) form.elements.file.files = event.clipboardData.files;
    else form.elements.cells.value = event.clipboardData.getData('text');
    form.requestSubmit();
  });
}

// What is too large is said before it is sent: a browser that is still sending hears no answer.
for (const input of document.querySelectorAll('input[data-most]')) {
  input.addEventListener('change', () => {
    const size = [...input.files].reduce((sum, file) => sum + file.size, 0);
    input.setCustomValidity(size > input.dataset.most ? input.dataset.tooLarge : '');
    input.reportValidity();
  });
}

// What a file is understood as follows each choice; the choice keeps the focus.
document.addEventListener('change', async event => {
  const form = event.target.closest('form[data-follow]');
  if (!form) return;
  const main = document.getElementById('main'), said = document.getElementById('outcome'), name = event.target.name;
  const reply = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  const answer = new DOMParser().parseFromString(await reply.text(), 'text/html').getElementById('main');
  const says = answer && answer.querySelector('#outcome');
  if (!says) return location.reload();
  const opened = [...main.querySelectorAll('details')].map(details => details.open);
  said.textContent = says.textContent;
  said.className = says.className;
  says.replaceWith(said);
  main.replaceChildren(...answer.childNodes);
  main.querySelectorAll('details').forEach((details, i) => { details.open = details.open || opened[i]; });
  main.querySelector(`[name="${CSS.escape(name)}"]`)?.focus();
});

// A passkey is asked of the device, and its answer sent as any form; where the device or the person says no, the page is as it was.
for (const form of self.PublicKeyCredential?.parseCreationOptionsFromJSON ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  form.addEventListener('submit', async event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    const asked = JSON.parse(form.dataset.options), isNew = form.dataset.passkey === 'create';
    const answer = await (isNew
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) })).catch(() => null);
    if (!answer) return;
    form.elements.credential.value = JSON.stringify(answer);
    form.requestSubmit();
  });
}

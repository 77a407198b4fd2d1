/* What comes to somebody's notice: offers that are heard and announced, the count in the tab's title, who writes. */
(() => {
  'use strict';
  const $ = (selector) => document.querySelector(selector);
  const $$ = (selector) => [...document.querySelectorAll(selector)];
  const { sound, notices, offered } = document.body.dataset;

  // A short, rising pair of tones, made here: no file, and nothing the content policy would have to allow.
  let audio;
  const play = () => {
    audio ??= new AudioContext();
    audio.resume();
    [[660, 0], [880, 0.14]].forEach(([pitch, after]) => {
      const tone = new OscillatorNode(audio, { frequency: pitch });
      const loudness = new GainNode(audio, { gain: 0 });
      const start = audio.currentTime + after;
      loudness.gain.setValueAtTime(0, start);
      loudness.gain.linearRampToValueAtTime(0.12, start + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.3);
      tone.connect(loudness).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.32);
    });
  };

  // Several windows of one browser tell of an offer once.
  const once = (name, tell) => {
    if (!navigator.locks) return tell();
    return navigator.locks.request(`heed ${name}`, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      tell();
      await new Promise((done) => { setTimeout(done, 4000); });
    });
  };
  const announce = (offer) => once(offer.id, () => {
    document.body.dispatchEvent(new CustomEvent('heed:announced', { detail: offer.id }));
    if (sound === 'true') play();
    if (notices !== 'true' || !('Notification' in window) || Notification.permission !== 'granted' || document.hasFocus()) return;
    const text = (selector) => offer.querySelector(selector)?.textContent.trim() ?? '';
    const notice = new Notification(offered, { tag: offer.id, body: `${text('.card-who b')}: ${text('.card-subject')}` });
    notice.onclick = () => { window.focus(); offer.querySelector('.card')?.click(); notice.close(); };
  });

  // Whoever is called in a note hears of it where they are.
  const calls = () => Number($('#own-called')?.dataset.called ?? 0);
  let called = calls();
  const call = () => once('call', () => {
    document.body.dispatchEvent(new CustomEvent('heed:announced', { detail: 'call' }));
    if (sound === 'true') play();
    if (notices !== 'true' || !('Notification' in window) || Notification.permission !== 'granted' || document.hasFocus()) return;
    const notice = new Notification($('#own-called').textContent.trim(), { tag: 'call' });
    notice.onclick = () => { window.focus(); $('#own-called a')?.click(); notice.close(); };
  });

  const offers = () => $$('#list li.offer');
  let known = new Set(offers().map((offer) => offer.id));
  const title = document.title;
  const count = () => {
    const waiting = offers().length + $$('#list li:not(.offer) > .card.unread').length;
    document.title = waiting ? `(${waiting}) ${title}` : title;
  };
  count();
  document.addEventListener('htmx:afterSettle', () => {
    count();
    const now = offers();
    now.filter((offer) => !known.has(offer.id)).forEach(announce);
    known = new Set(now.map((offer) => offer.id));
    if (calls() > called) call();
    called = calls();
  });
  document.addEventListener('htmx:configRequest', ({ detail }) => {
    if (document.hidden) detail.headers['X-Hidden'] = 'yes';
  });

  // Whoever writes a reply says so every three seconds while they do. What they know of is what was there when they began.
  const composer = $('[data-draft]');
  if (composer) {
    const text = composer.elements.text;
    let said = 0;
    let empty = !text.value;
    text.addEventListener('input', () => {
      if (empty && text.value) {
        const newest = Math.max(composer.elements.seen.value, ...$$('li[id^="message-"]').map((entry) => Number(entry.id.slice(8))));
        composer.elements.seen.value = newest;
      }
      empty = !text.value;
      if (empty || composer.elements.kind.value !== 'reply' || Date.now() - said < 3000) return;
      said = Date.now();
      fetch(`/desk/company/${composer.dataset.draft}/writing`, {
        method: 'POST',
        headers: JSON.parse(document.body.getAttribute('hx-headers')),
      }).catch(() => { /* the next key says it again */ });
    });
  }

  // Preferences: hear it once, and ask the browser's leave only when somebody wants it.
  const player = $('[data-plays]');
  if (player) {
    player.hidden = false;
    player.addEventListener('click', play);
  }
  const asker = $('[data-allows]');
  if (asker && 'Notification' in window) {
    const state = $('#notices-state');
    const show = () => {
      asker.hidden = Notification.permission !== 'default';
      state.textContent = { granted: state.dataset.allowed, denied: state.dataset.refused }[Notification.permission] ?? '';
    };
    show();
    asker.addEventListener('click', async () => { await Notification.requestPermission(); show(); });
  }
})();

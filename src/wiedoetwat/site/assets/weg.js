// Leaves at once: the button, or Shift three times.
(() => {
  const link = document.getElementById("snel-weg");
  const TIMES = 3;
  const WITHIN = 1500; // milliseconds
  let pressed = [];

  const leave = () => {
    const away = link.href;
    document.body.replaceChildren();
    // replace: the way back does not lead here.
    window.location.replace(away);
  };

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") {
      pressed = [];
      return;
    }
    if (event.repeat) return;
    pressed = [...pressed.filter((time) => event.timeStamp - time < WITHIN), event.timeStamp];
    if (pressed.length >= TIMES) leave();
  });
})();

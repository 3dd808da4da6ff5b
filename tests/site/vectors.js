// Answers questions of the tests with the modules of the script, as plain data.
window.asked = (() => {
  const { unpacking, knowledge, recogniser, short, conflict, routing, questions } = modules;
  const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

  const brief = (one) => ({
    uitkomst: one.uitkomst,
    wie: one.wie.id,
    urgent: one.urgent,
    meldingen: one.meldingen.map((melding) => melding.id),
    vraag: one.vraag,
    over: one.over?.naam ?? null,
    antwoorden: one.antwoorden.map((answer) => ({
      situatie: answer.situatie.id,
      zekerheid: answer.zekerheid,
      herkend: answer.herkend,
      eerste: answer.eerste.map((who) => who.iemand.id),
    })),
    altijd: one.altijd.map((who) => who.iemand.id),
  });

  const whole = (kennis, { wie, meldingen, antwoorden: [answer], over }) => ({
    meldingen: meldingen.map((melding) => short.alert(kennis, melding, wie)),
    groet: answer.groet,
    ...short.shortAnswer(kennis, answer, wie, over),
  });

  const path = (kennis, wie, choices) => {
    let talk = questions.begin(kennis, wie);
    const said = [];
    for (const number of choices) {
      const some = questions.options(kennis, talk);
      said.push(questions.questionText(talk, questions.question(kennis, talk)));
      said.push(...some.map((one) => questions.optionText(kennis, talk, one)));
      talk = questions.choose(kennis, talk, some[number]);
    }
    return { said, end: [talk.wie, talk.situatie, talk.niets, talk.waiting.length] };
  };

  return (data, packed) => {
    const kennis = knowledge.knowledge(data);
    const engine = new recogniser.Recogniser(kennis, unpacking.unpack(bytes(packed)));
    const routed = ([id, wie]) =>
      routing.route(kennis, kennis.situaties.get(id), kennis.vragers.get(wie));
    return {
      features: () => [[...engine.model.rows.keys()]],
      weights: () => [btoa(Array.from(engine.model.weights, (one) => String.fromCharCode(one)).join(""))],
      texts: (some) => some.map(([text, wie]) => brief(engine.recognise(text, wie))),
      routes: (some) => some.map((one) => whole(kennis, routed(one))),
      avoided: (some) =>
        some.map(([id, wie, number]) =>
          whole(kennis, conflict.avoiding(kennis, routed([id, wie]), kennis.overs[number])),
        ),
      always: (some) =>
        some.map(([wie]) =>
          routing
            .unknown(kennis, kennis.vragers.get(wie))
            .altijd.map((one) => short.person(kennis, one, null)),
        ),
      paths: (some) => some.map(([wie, choices]) => path(kennis, wie, choices)),
    };
  };
})();

// What the kinds of document mean, for who chose one that is not of its year (`domain.md` 2.1).

export const documentMeanings: Record<string, string> = {
  behovsmelding: 'det er eierens melding til nettverket, og nettverkets egen heter beslutningsgrunnlag',
  beslutningsgrunnlag: 'nettverkets egen melding heter nå behovsmelding',
  'eierens melding': 'den går til nettverket, som tar den inn i sin egen',
};

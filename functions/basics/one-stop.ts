// The end of a sentence that was put together from what people typed: one stop, also where a value brings its own.

/**
 * `Fra Oppvekst A.S..` becomes `Fra Oppvekst A.S.`, and `igjen?.` becomes `igjen?`: the stop of the sentence is left out where
 * the value before it ends in one, also inside the marks of a quote. Three dots in a row are somebody's own, and stay.
 */
export const oneStop = (sentence: string): string =>
  sentence.replace(/(?<!\.)([.?!…])\.(?=[\s)»]|$)/g, '$1').replace(/\.»\.(?=[\s)»]|$)/g, '.»');

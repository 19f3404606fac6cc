// What a shape of the house's own numbers looks like, for whoever writes one down.

/** "NB-####-##" gives "NB-1234-56", "@@-####" gives "AB-1234". */
export function exampleOfShape(shape: string): string {
  let digits = 0
  let letters = 0
  return shape.replace(/[#@]/g, (sign) =>
    sign === '#' ? String((digits += 1) % 10) : String.fromCharCode(65 + (((letters += 1) - 1) % 26)),
  )
}

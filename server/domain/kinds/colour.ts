/** Colours as hex, chosen for the light and for the dark theme. After Okabe and Ito (2008), safe for colour blindness. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** Colors as hex, chosen for the light and for the dark theme. After Okabe and Ito (2008), safe for color blindness. */
export interface Color {
  readonly light: string;
  readonly dark: string;
}

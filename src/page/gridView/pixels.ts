// Owns points as whole pixels, as the grid draws rows and columns.
export const toPixels = (points: number): number => Math.round((points * 4) / 3);
export const toPoints = (pixels: number): number => (pixels * 3) / 4;

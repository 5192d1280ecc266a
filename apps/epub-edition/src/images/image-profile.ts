/** What the images of a book are made for. */
export interface ImageProfile {
  readonly name: 'color' | 'eink';
  /** The largest width and height, in pixels; larger images are scaled down. */
  readonly width: number;
  readonly height: number;
  readonly isGrey: boolean;
  /** Of JPEG, 1 to 100. */
  readonly quality: number;
}

export const PROFILES: Readonly<Record<ImageProfile['name'], ImageProfile>> = {
  color: { name: 'color', width: 1600, height: 2400, isGrey: false, quality: 85 },
  eink: { name: 'eink', width: 1264, height: 1680, isGrey: true, quality: 80 },
};

/** The same profile for smaller images. */
export function shrink(profile: ImageProfile, factor: number): ImageProfile {
  return {
    ...profile,
    width: Math.round(profile.width * factor),
    height: Math.round(profile.height * factor),
    quality: factor < 1 ? Math.min(profile.quality, 75) : profile.quality,
  };
}

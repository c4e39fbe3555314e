/* rdv-theme.c: see rdv-theme.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-theme.h"

#include <math.h>

/* What stands on a pale ground, be it our own or somebody else's. */
#define COLORS_ON_PALE \
  .text = 0x1d1d20ff, \
  .muted = 0x5e5c64ff, \
  .hairline = 0xdcdadcff, \
  .grid_minor = 0xefeeefff, \
  .grid_major = 0xdedddeff, \
  .era = 0xf5f0e4ff, \
  .today = 0xc01c28ff, \
  .on_today = 0xffffffff, \
  .warning = 0xb5122dff, \
  .selection = 0x1c71d8ff, \
  .tint = 0.22, \
  .contrast = 3.0

/* After LOOK: calm ground, few lines, lane colours legible on it. */
static const RdvTheme themes[] = {
  [RDV_THEME_LIGHT] = {
    .nick = "light",
    .ground = 0xffffffff,
    .header_ground = 0xfafafaff,
    COLORS_ON_PALE,
  },
  [RDV_THEME_DARK] = {
    .nick = "dark",
    .ground = 0x1e1e20ff,
    .header_ground = 0x242426ff,
    .text = 0xf2f2f2ff,
    .muted = 0xa9a7adff,
    .hairline = 0x3a3a3eff,
    .grid_minor = 0x28282bff,
    .grid_major = 0x38383cff,
    .era = 0x29261eff,
    .today = 0xff7b82ff,
    .on_today = 0x2a0a0cff,
    .warning = 0xff8391ff,
    .selection = 0x78aeedff,
    .tint = 0.34,
    .contrast = 3.0,
  },
  [RDV_THEME_PRINT] = {
    .nick = "print",
    .ground = 0xffffffff,
    .header_ground = 0xffffffff,
    .text = 0x000000ff,
    .muted = 0x4a4a4aff,
    .hairline = 0xbdbdbdff,
    .grid_minor = 0xebebebff,
    .grid_major = 0xcfcfcfff,
    .era = 0xf6f3eaff,
    .today = 0xa00018ff,
    .on_today = 0xffffffff,
    .warning = 0xa00018ff,
    .selection = 0x1a5fb4ff,
    .tint = 0.22,
    .contrast = 3.0,
  },
  [RDV_THEME_HIGH_CONTRAST] = {
    .nick = "high-contrast",
    .ground = 0xffffffff,
    .header_ground = 0xffffffff,
    .text = 0x000000ff,
    .muted = 0x000000ff,
    .hairline = 0x5a5a5aff,
    .grid_minor = 0xdededeff,
    .grid_major = 0x9a9a9aff,
    .era = 0xeeeeeeff,
    .today = 0xa00018ff,
    .on_today = 0xffffffff,
    .warning = 0xa00018ff,
    .selection = 0x003f9eff,
    .tint = 0.16,
    .contrast = 4.5,
    .outline = 1,
  },
  [RDV_THEME_TRANSPARENT] = {
    .nick = "transparent",
    .ground = 0xffffff00,
    .header_ground = 0xfafafa00,
    COLORS_ON_PALE,
  },
  [RDV_THEME_HIGH_CONTRAST_DARK] = {
    .nick = "high-contrast-dark",
    .ground = 0x000000ff,
    .header_ground = 0x000000ff,
    .text = 0xffffffff,
    .muted = 0xffffffff,
    .hairline = 0xb0b0b0ff,
    .grid_minor = 0x303030ff,
    .grid_major = 0x6a6a6aff,
    .era = 0x1c1c1cff,
    .today = 0xff8b92ff,
    .on_today = 0x000000ff,
    .warning = 0xff8b92ff,
    .selection = 0x9ccaffff,
    .tint = 0.3,
    .contrast = 4.5,
    .outline = 1,
  },
};

/* Far enough apart for red-blind and green-blind eyes too: tests/core/test-theme.c. */
static const guint32 lane_colors_on_light[] = { 0x896b45ff, 0x1760d0ff, 0x8f3804ff, 0x247f6aff,
                                                0x642e87ff, 0x9b123cff, 0x996f00ff, 0x4d5a6bff };
static const guint32 lane_colors_on_dark[] = { 0xb58f70ff, 0x8ac8ffff, 0xf48e46ff, 0x57dfc0ff,
                                               0xa885ddff, 0xff9aa3ff, 0xf5d542ff, 0x96a8bcff };

const RdvTheme *
rdv_theme_get (RdvThemeKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (themes), &themes[RDV_THEME_LIGHT]);

  return &themes[kind];
}

gboolean
rdv_theme_from_nick (const char *nick, RdvThemeKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    if (g_strcmp0 (nick, themes[i].nick) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/* Each picture asks for the colours of its lanes once an event, and each takes some thirty powers: they are worked out once. */
static double
linear (guint32 channel)
{
  static gsize is_ready = 0;
  static double values[256];

  if (g_once_init_enter (&is_ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        {
          double value = i / 255.0;

          values[i] = value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
        }
      g_once_init_leave (&is_ready, 1);
    }
  return values[channel];
}

/* Relative luminance, WCAG 2.2. */
static double
luminance (guint32 color)
{
  return 0.2126 * linear ((color >> 24) & 0xff) + 0.7152 * linear ((color >> 16) & 0xff) + 0.0722 * linear ((color >> 8) & 0xff);
}

static double
contrast (guint32 one, guint32 other)
{
  double a = luminance (one);
  double b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

gboolean
rdv_theme_is_dark (RdvThemeKind kind)
{
  return luminance (rdv_theme_get (kind)->ground) < 0.2;
}

guint32
rdv_color_mix (guint32 under, guint32 over, double amount)
{
  guint32 mixed = 0xff;

  for (int shift = 8; shift <= 24; shift += 8)
    {
      double a = (under >> shift) & 0xff;
      double b = (over >> shift) & 0xff;

      mixed |= (guint32) lround (a + (b - a) * amount) << shift;
    }
  return mixed;
}

guint32
rdv_color_with_alpha (guint32 color, double alpha)
{
  return (color & 0xffffff00) | (guint32) lround (CLAMP (alpha, 0, 1) * 255);
}

guint32
rdv_theme_get_lane_color (const RdvTheme *self, guint lane, guint32 own)
{
  gboolean is_dark = luminance (self->ground) < 0.2;
  const guint32 *colors = is_dark ? lane_colors_on_dark : lane_colors_on_light;

  own = own != 0 ? own | 0xff : colors[lane % G_N_ELEMENTS (lane_colors_on_light)];
  for (int step = 0; step < 10 && contrast (own, self->ground) < self->contrast; step++)
    own = rdv_color_mix (own, self->text, 0.15);
  return own;
}

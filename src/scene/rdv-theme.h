/* rdv-theme.h: the colours of a timeline picture. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RDV_THEME_LIGHT,
  RDV_THEME_DARK,
  RDV_THEME_PRINT,
  RDV_THEME_HIGH_CONTRAST,
  RDV_THEME_TRANSPARENT, /* the colours of light, for a pale ground that somebody else has */
  RDV_THEME_HIGH_CONTRAST_DARK,
  RDV_N_THEMES,
} RdvThemeKind;

/* Colours are 0xRRGGBBAA. */
typedef struct
{
  const char *nick; /* "light", "dark", "print", "high-contrast", "transparent", "high-contrast-dark" */
  guint32 ground;    /* what others are mixed with, even where its alpha says that it is not drawn */
  guint32 header_ground;
  guint32 text;
  guint32 muted;
  guint32 hairline;   /* between lanes, around the header */
  guint32 grid_minor;
  guint32 grid_major;
  guint32 era;        /* band of an era without a colour of its own */
  guint32 today;
  guint32 on_today;   /* text on the tag */
  guint32 warning;    /* failed */
  guint32 selection;
  double tint;        /* how much of its lane's colour a bar has */
  double contrast;    /* of a lane's colour with the ground, at least */
  double outline;     /* pixels: around bars, whose tint alone is too pale for some eyes; 0 without */
} RdvTheme;

const RdvTheme *rdv_theme_get (RdvThemeKind kind);
/* Whether light text stands on a dark ground. */
gboolean rdv_theme_is_dark (RdvThemeKind kind);
gboolean rdv_theme_from_nick (const char *nick, RdvThemeKind *kind);
/* The colour of the lane with that number: @own if the file gives one, else the next of eight; moved towards the text colour until it
 * contrasts enough with the ground: 3:1 (WCAG 2.2 SC 1.4.11), or 4.5:1 in high contrast. */
guint32 rdv_theme_get_lane_color (const RdvTheme *self, guint lane, guint32 own);
/* @over laid on @under with @amount (0..1) of it; opaque. */
guint32 rdv_color_mix (guint32 under, guint32 over, double amount);
guint32 rdv_color_with_alpha (guint32 color, double alpha);

G_END_DECLS

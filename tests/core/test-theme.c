/* test-theme.c: colours that everybody can tell apart. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-theme.h"

#define N_COLORS 8
/* Two colours below about 2.3 look the same; labels, shapes and places also tell lanes apart, so 10 is plenty. */
#define FAR_APART 10.0

/* Simulations at full severity, on linear RGB: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
 * Color Vision Deficiency", 2009. */
static const double visions[][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },  /* no red */
  { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } }, /* no green */
};

static void
get_linear (guint32 color, double rgb[3])
{
  for (int i = 0; i < 3; i++)
    {
      double value = ((color >> (24 - 8 * i)) & 0xff) / 255.0;

      rgb[i] = value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
    }
}

/* WCAG 2.2. */
static double
get_contrast (guint32 one, guint32 other)
{
  double a[3], b[3], la, lb;

  get_linear (one, a);
  get_linear (other, b);
  la = 0.2126 * a[0] + 0.7152 * a[1] + 0.0722 * a[2];
  lb = 0.2126 * b[0] + 0.7152 * b[1] + 0.0722 * b[2];
  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

static double
lab_curve (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIELAB under D65, as seen by an eye of that kind. */
static void
get_lab (guint32 color, const double vision[3][3], double lab[3])
{
  double rgb[3], seen[3], x, y, z;

  get_linear (color, rgb);
  for (int i = 0; i < 3; i++)
    seen[i] = CLAMP (vision[i][0] * rgb[0] + vision[i][1] * rgb[1] + vision[i][2] * rgb[2], 0, 1);
  x = lab_curve ((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
  y = lab_curve (0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
  z = lab_curve ((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

static double
radians (double degrees)
{
  return degrees * G_PI / 180;
}

static double
get_hue (double a, double b)
{
  double hue = a == 0 && b == 0 ? 0 : atan2 (b, a) * 180 / G_PI;

  return hue < 0 ? hue + 360 : hue;
}

/* What chroma and hue add: with CIEDE2000's stretched a axis. */
typedef struct
{
  double chroma1, chroma2, hue1, hue2;
} Polar;

static void
polar_init (Polar *self, const double one[3], const double other[3])
{
  double mean = (hypot (one[1], one[2]) + hypot (other[1], other[2])) / 2;
  double stretch = 1.5 - 0.5 * sqrt (pow (mean, 7) / (pow (mean, 7) + pow (25, 7)));

  self->chroma1 = hypot (one[1] * stretch, one[2]);
  self->chroma2 = hypot (other[1] * stretch, other[2]);
  self->hue1 = get_hue (one[1] * stretch, one[2]);
  self->hue2 = get_hue (other[1] * stretch, other[2]);
}

static double
get_mean_hue (const Polar *polar)
{
  double sum = polar->hue1 + polar->hue2;

  if (polar->chroma1 * polar->chroma2 == 0)
    return sum;
  if (fabs (polar->hue1 - polar->hue2) <= 180)
    return sum / 2;
  return sum < 360 ? sum / 2 + 180 : sum / 2 - 180;
}

/* CIEDE2000: Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", 2005, with all weights 1. */
static double
get_difference (const double one[3], const double other[3])
{
  Polar polar;
  double chroma, hue, turn, lightness, t, sl, sc, sh, rotation, dl, dc, dh;

  polar_init (&polar, one, other);
  chroma = (polar.chroma1 + polar.chroma2) / 2;
  hue = get_mean_hue (&polar);
  turn = polar.hue2 - polar.hue1;
  turn -= fabs (turn) > 180 ? copysign (360, turn) : 0;
  lightness = pow ((one[0] + other[0]) / 2 - 50, 2);
  t = 1 - 0.17 * cos (radians (hue - 30)) + 0.24 * cos (radians (2 * hue)) + 0.32 * cos (radians (3 * hue + 6)) -
      0.2 * cos (radians (4 * hue - 63));
  sl = 1 + 0.015 * lightness / sqrt (20 + lightness);
  sc = 1 + 0.045 * chroma;
  sh = 1 + 0.015 * chroma * t;
  rotation = -2 * sqrt (pow (chroma, 7) / (pow (chroma, 7) + pow (25, 7))) *
             sin (radians (60 * exp (-pow ((hue - 275) / 25, 2))));
  dl = (other[0] - one[0]) / sl;
  dc = (polar.chroma2 - polar.chroma1) / sc;
  dh = 2 * sqrt (polar.chroma1 * polar.chroma2) * sin (radians (turn / 2)) / sh;
  return sqrt (dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

/* Pairs from the paper's table 1: a measure that measures wrong proves nothing. */
static void
test_measure (void)
{
  static const double pairs[][7] = {
    { 50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425 },
    { 50, 2.5, 0, 73, 25, -18, 27.1492 },
    { 50, 2.5, 0, 50, 3.1736, 0.5854, 1.0000 },
    { 22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373 },
    { 6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpfloat_with_epsilon (get_difference (pairs[i], pairs[i] + 3), pairs[i][6], 1e-4);
}

static void
test_contrast (void)
{
  for (RdvThemeKind kind = RDV_THEME_LIGHT; kind < RDV_N_THEMES; kind++)
    {
      const RdvTheme *theme = rdv_theme_get (kind);

      for (guint lane = 0; lane < N_COLORS; lane++)
        {
          guint32 color = rdv_theme_get_lane_color (theme, lane, 0);

          g_assert_cmpfloat (get_contrast (color, theme->ground), >=, theme->contrast);
          g_assert_cmpfloat (get_contrast (color, theme->era), >=, 3);
          /* A label stands on its bar. */
          g_assert_cmpfloat (get_contrast (theme->text, rdv_color_mix (theme->ground, color, theme->tint)), >=, 4.5);
        }
      g_assert_cmpfloat (get_contrast (theme->warning, theme->ground), >=, 3);
      g_assert_cmpfloat (get_contrast (theme->selection, theme->ground), >=, 3);
      g_assert_cmpfloat (get_contrast (theme->muted, theme->ground), >=, 4.5);
    }
}

/* The colours that files bring are moved until they can be seen. */
static void
test_own_colors (void)
{
  static const guint32 own[] = { 0xffffffff, 0x000000ff, 0xffff00ff, 0x1e1e20ff, 0x7f7f7fff, 0x0000ffff };

  for (RdvThemeKind kind = RDV_THEME_LIGHT; kind < RDV_N_THEMES; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (own); i++)
      {
        const RdvTheme *theme = rdv_theme_get (kind);

        g_assert_cmpfloat (get_contrast (rdv_theme_get_lane_color (theme, 0, own[i]), theme->ground), >=, theme->contrast);
      }
}

static void
test_color_blindness (void)
{
  for (RdvThemeKind kind = RDV_THEME_LIGHT; kind < RDV_N_THEMES; kind++)
    for (guint vision = 0; vision < G_N_ELEMENTS (visions); vision++)
      for (guint i = 0; i < N_COLORS; i++)
        for (guint j = i + 1; j < N_COLORS; j++)
          {
            const RdvTheme *theme = rdv_theme_get (kind);
            double one[3], other[3];

            get_lab (rdv_theme_get_lane_color (theme, i, 0), visions[vision], one);
            get_lab (rdv_theme_get_lane_color (theme, j, 0), visions[vision], other);
            g_assert_cmpfloat (get_difference (one, other), >, FAR_APART);
          }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/measure", test_measure);
  g_test_add_func ("/theme/contrast", test_contrast);
  g_test_add_func ("/theme/own-colors", test_own_colors);
  g_test_add_func ("/theme/color-blindness", test_color_blindness);
  return g_test_run ();
}

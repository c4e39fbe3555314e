/* rdv-color.c: see rdv-color.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-color.h"

#include <stdlib.h>
#include <string.h>

#define MAX_NAME 20

typedef struct
{
  char name[MAX_NAME + 1];
  guint32 rgb;
} Name;

/* CSS Color Module Level 4, section 6.1, sorted. */
/* clang-format off */
static const Name names[] = {
  { "aliceblue", 0xf0f8ff }, { "antiquewhite", 0xfaebd7 }, { "aqua", 0x00ffff },
  { "aquamarine", 0x7fffd4 }, { "azure", 0xf0ffff }, { "beige", 0xf5f5dc }, { "bisque", 0xffe4c4 },
  { "black", 0x000000 }, { "blanchedalmond", 0xffebcd }, { "blue", 0x0000ff }, { "blueviolet", 0x8a2be2 },
  { "brown", 0xa52a2a }, { "burlywood", 0xdeb887 }, { "cadetblue", 0x5f9ea0 }, { "chartreuse", 0x7fff00 },
  { "chocolate", 0xd2691e }, { "coral", 0xff7f50 }, { "cornflowerblue", 0x6495ed },
  { "cornsilk", 0xfff8dc }, { "crimson", 0xdc143c }, { "cyan", 0x00ffff }, { "darkblue", 0x00008b },
  { "darkcyan", 0x008b8b }, { "darkgoldenrod", 0xb8860b }, { "darkgray", 0xa9a9a9 },
  { "darkgreen", 0x006400 }, { "darkgrey", 0xa9a9a9 }, { "darkkhaki", 0xbdb76b },
  { "darkmagenta", 0x8b008b }, { "darkolivegreen", 0x556b2f }, { "darkorange", 0xff8c00 },
  { "darkorchid", 0x9932cc }, { "darkred", 0x8b0000 }, { "darksalmon", 0xe9967a },
  { "darkseagreen", 0x8fbc8f }, { "darkslateblue", 0x483d8b }, { "darkslategray", 0x2f4f4f },
  { "darkslategrey", 0x2f4f4f }, { "darkturquoise", 0x00ced1 }, { "darkviolet", 0x9400d3 },
  { "deeppink", 0xff1493 }, { "deepskyblue", 0x00bfff }, { "dimgray", 0x696969 }, { "dimgrey", 0x696969 },
  { "dodgerblue", 0x1e90ff }, { "firebrick", 0xb22222 }, { "floralwhite", 0xfffaf0 },
  { "forestgreen", 0x228b22 }, { "fuchsia", 0xff00ff }, { "gainsboro", 0xdcdcdc },
  { "ghostwhite", 0xf8f8ff }, { "gold", 0xffd700 }, { "goldenrod", 0xdaa520 }, { "gray", 0x808080 },
  { "green", 0x008000 }, { "greenyellow", 0xadff2f }, { "grey", 0x808080 }, { "honeydew", 0xf0fff0 },
  { "hotpink", 0xff69b4 }, { "indianred", 0xcd5c5c }, { "indigo", 0x4b0082 }, { "ivory", 0xfffff0 },
  { "khaki", 0xf0e68c }, { "lavender", 0xe6e6fa }, { "lavenderblush", 0xfff0f5 },
  { "lawngreen", 0x7cfc00 }, { "lemonchiffon", 0xfffacd }, { "lightblue", 0xadd8e6 },
  { "lightcoral", 0xf08080 }, { "lightcyan", 0xe0ffff }, { "lightgoldenrodyellow", 0xfafad2 },
  { "lightgray", 0xd3d3d3 }, { "lightgreen", 0x90ee90 }, { "lightgrey", 0xd3d3d3 },
  { "lightpink", 0xffb6c1 }, { "lightsalmon", 0xffa07a }, { "lightseagreen", 0x20b2aa },
  { "lightskyblue", 0x87cefa }, { "lightslategray", 0x778899 }, { "lightslategrey", 0x778899 },
  { "lightsteelblue", 0xb0c4de }, { "lightyellow", 0xffffe0 }, { "lime", 0x00ff00 },
  { "limegreen", 0x32cd32 }, { "linen", 0xfaf0e6 }, { "magenta", 0xff00ff }, { "maroon", 0x800000 },
  { "mediumaquamarine", 0x66cdaa }, { "mediumblue", 0x0000cd }, { "mediumorchid", 0xba55d3 },
  { "mediumpurple", 0x9370db }, { "mediumseagreen", 0x3cb371 }, { "mediumslateblue", 0x7b68ee },
  { "mediumspringgreen", 0x00fa9a }, { "mediumturquoise", 0x48d1cc }, { "mediumvioletred", 0xc71585 },
  { "midnightblue", 0x191970 }, { "mintcream", 0xf5fffa }, { "mistyrose", 0xffe4e1 },
  { "moccasin", 0xffe4b5 }, { "navajowhite", 0xffdead }, { "navy", 0x000080 }, { "oldlace", 0xfdf5e6 },
  { "olive", 0x808000 }, { "olivedrab", 0x6b8e23 }, { "orange", 0xffa500 }, { "orangered", 0xff4500 },
  { "orchid", 0xda70d6 }, { "palegoldenrod", 0xeee8aa }, { "palegreen", 0x98fb98 },
  { "paleturquoise", 0xafeeee }, { "palevioletred", 0xdb7093 }, { "papayawhip", 0xffefd5 },
  { "peachpuff", 0xffdab9 }, { "peru", 0xcd853f }, { "pink", 0xffc0cb }, { "plum", 0xdda0dd },
  { "powderblue", 0xb0e0e6 }, { "purple", 0x800080 }, { "rebeccapurple", 0x663399 }, { "red", 0xff0000 },
  { "rosybrown", 0xbc8f8f }, { "royalblue", 0x4169e1 }, { "saddlebrown", 0x8b4513 },
  { "salmon", 0xfa8072 }, { "sandybrown", 0xf4a460 }, { "seagreen", 0x2e8b57 }, { "seashell", 0xfff5ee },
  { "sienna", 0xa0522d }, { "silver", 0xc0c0c0 }, { "skyblue", 0x87ceeb }, { "slateblue", 0x6a5acd },
  { "slategray", 0x708090 }, { "slategrey", 0x708090 }, { "snow", 0xfffafa }, { "springgreen", 0x00ff7f },
  { "steelblue", 0x4682b4 }, { "tan", 0xd2b48c }, { "teal", 0x008080 }, { "thistle", 0xd8bfd8 },
  { "tomato", 0xff6347 }, { "turquoise", 0x40e0d0 }, { "violet", 0xee82ee }, { "wheat", 0xf5deb3 },
  { "white", 0xffffff }, { "whitesmoke", 0xf5f5f5 }, { "yellow", 0xffff00 }, { "yellowgreen", 0x9acd32 },
};
/* clang-format on */

static int
compare_names (gconstpointer key, gconstpointer name)
{
  return strcmp (key, ((const Name *)name)->name);
}

/* "#rgb", "#rgba", "#rrggbb", "#rrggbbaa". */
static gboolean
parse_hex (const char *digits, gsize length, guint32 *color)
{
  gsize n_digits = length <= 4 ? 1 : 2;
  gsize n = length / n_digits;
  guint32 value = 0;

  if (n != 3 && n != 4)
    return FALSE;
  for (gsize i = 0; i < n * n_digits; i++)
    {
      int digit = g_ascii_xdigit_value (digits[i]);

      if (digit < 0)
        return FALSE;
      value = value << 4 | (guint32)digit;
      if (n_digits == 1)
        value = value << 4 | (guint32)digit;
    }
  *color = n == 3 ? value << 8 | 0xff : value;
  return length == n * n_digits;
}

/* "r,g,b" or "r g b", each 0 to 255. */
static gboolean
parse_numbers (const char *text, guint32 *color)
{
  guint32 value = 0;

  for (int i = 0; i < 3; i++)
    {
      char *end;
      guint64 number;

      text += strspn (text, i == 0 ? " " : " ,");
      if (!g_ascii_isdigit (*text))
        return FALSE;
      number = g_ascii_strtoull (text, &end, 10);
      if (number > 255)
        return FALSE;
      value = value << 8 | (guint32)number;
      text = end;
    }
  *color = value << 8 | 0xff;
  return text[strspn (text, " )")] == '\0' || *text == ',';
}

gboolean
rdv_color_parse (const char *text, guint32 *color)
{
  g_autofree char *small = text != NULL ? g_strstrip (g_ascii_strdown (text, -1)) : NULL;
  const Name *name;
  guint32 parsed;

  if (small == NULL)
    return FALSE;
  if (*small == '#')
    {
      if (!parse_hex (small + 1, strlen (small + 1), &parsed))
        return FALSE;
    }
  else if (g_str_has_prefix (small, "rgb(") || g_ascii_isdigit (*small))
    {
      if (!parse_numbers (*small == 'r' ? small + 4 : small, &parsed))
        return FALSE;
    }
  else
    {
      name = bsearch (small, names, G_N_ELEMENTS (names), sizeof *names, compare_names);
      if (name == NULL)
        return FALSE;
      parsed = name->rgb << 8 | 0xff;
    }
  *color = parsed;
  return TRUE;
}

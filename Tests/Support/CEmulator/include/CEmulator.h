#ifndef GREENROOM_CEMULATOR_H
#define GREENROOM_CEMULATOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// libvterm behind a flat interface, with its faults worked round: in C because its colours are
/// a union told apart by macros, and its cells hold bit fields.
typedef struct emulator emulator;

enum { EMULATOR_SCALARS = 6, EMULATOR_MODES = 32 };

typedef struct {
  /// 0: the terminal's own. 1: numbered, in `value[0]`. 2: red, green, blue.
  uint8_t kind;
  uint8_t value[3];
} emulator_colour;

typedef struct {
  uint32_t scalars[EMULATOR_SCALARS];
  /// 2 for a wide character's left half, 0 for its right half.
  uint8_t columns;
  bool is_bold, is_italic, is_underlined, is_reverse, is_blinking;
  emulator_colour foreground, background;
} emulator_cell;

typedef struct {
  int rows, columns, row, column, bells;
  bool is_cursor_visible, is_alternate;
  /// The private modes (CSI ? n h) that are on, 0 after the last.
  int modes[EMULATOR_MODES];
} emulator_facts;

emulator *emulator_new(int rows, int columns);
void emulator_free(emulator *);
void emulator_feed(emulator *, const uint8_t *bytes, size_t count);
void emulator_resize(emulator *, int rows, int columns);
emulator_facts emulator_look(const emulator *);
emulator_cell emulator_cell_at(const emulator *, int row, int column);
/// Takes what the terminal answers to questions, at most `room` bytes.
size_t emulator_take_answers(emulator *, uint8_t *bytes, size_t room);

#endif

namespace Landsdeel.Accounts;

/// <summary>Puts the bytes of a QR code on its square.</summary>
internal sealed class Qrvlak
{
    private readonly bool[,] _donker;
    private readonly bool[,] _vast;
    private readonly int _maat;

    private Qrvlak(int versie)
    {
        _maat = versie * 4 + 17;
        (_donker, _vast) = (new bool[_maat, _maat], new bool[_maat, _maat]);
    }

    public static bool[,] Teken(int versie, List<byte> bytes)
    {
        var vlak = new Qrvlak(versie);
        vlak.Patronen(versie);
        vlak.Gegevens(bytes);
        return vlak._donker;
    }

    private void Zet(int x, int y, bool donker) => (_donker[x, y], _vast[x, y]) = (donker, true);

    private void Patronen(int versie)
    {
        for (var i = 0; i < _maat; i++)
        {
            Zet(6, i, i % 2 == 0);
            Zet(i, 6, i % 2 == 0);
        }
        foreach (var (cx, cy) in new[] { (3, 3), (_maat - 4, 3), (3, _maat - 4) }) Zoekpatroon(cx, cy);
        int[] plaatsen = versie == 1 ? [] : [6, .. Enumerable.Range(0, versie / 7 + 1).Select(i => _maat - 7 - (versie / 7 - i) * Afstand(versie))];
        foreach (var x in plaatsen)
            foreach (var y in plaatsen)
                if (!(x == 6 && y == 6) && !(x == 6 && y == _maat - 7) && !(x == _maat - 7 && y == 6)) Uitlijning(x, y);
        Vorm();
        if (versie >= 7) Versie(versie);
    }

    private int Afstand(int versie) => (_maat - 13 + (versie / 7 + 1) * 2 - 1) / ((versie / 7 + 1) * 2) * 2;

    private void Zoekpatroon(int cx, int cy)
    {
        for (var dy = -4; dy <= 4; dy++)
            for (var dx = -4; dx <= 4; dx++)
                if (cx + dx >= 0 && cx + dx < _maat && cy + dy >= 0 && cy + dy < _maat)
                    Zet(cx + dx, cy + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) is not (2 or 4));
    }

    private void Uitlijning(int cx, int cy)
    {
        for (var dy = -2; dy <= 2; dy++)
            for (var dx = -2; dx <= 2; dx++) Zet(cx + dx, cy + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
    }

    /// <summary>Correction L and mask 0, with their own correction, twice.</summary>
    private void Vorm()
    {
        const int data = 0b01 << 3;
        var rest = data;
        for (var i = 0; i < 10; i++) rest = rest << 1 ^ (rest >> 9) * 0x537;
        var bits = (data << 10 | rest) ^ 0x5412;
        bool Bit(int i) => (bits >> i & 1) == 1;
        for (var i = 0; i <= 5; i++) Zet(8, i, Bit(i));
        Zet(8, 7, Bit(6));
        Zet(8, 8, Bit(7));
        Zet(7, 8, Bit(8));
        for (var i = 9; i < 15; i++) Zet(14 - i, 8, Bit(i));
        for (var i = 0; i < 8; i++) Zet(_maat - 1 - i, 8, Bit(i));
        for (var i = 8; i < 15; i++) Zet(8, _maat - 15 + i, Bit(i));
        Zet(8, _maat - 8, true);
    }

    private void Versie(int versie)
    {
        var rest = versie;
        for (var i = 0; i < 12; i++) rest = rest << 1 ^ (rest >> 11) * 0x1F25;
        var bits = versie << 12 | rest;
        for (var i = 0; i < 18; i++)
        {
            var donker = (bits >> i & 1) == 1;
            Zet(_maat - 11 + i % 3, i / 3, donker);
            Zet(i / 3, _maat - 11 + i % 3, donker);
        }
    }

    private void Gegevens(List<byte> bytes)
    {
        var i = 0;
        for (var rechts = _maat - 1; rechts >= 1; rechts -= 2)
        {
            if (rechts == 6) rechts = 5;
            for (var stap = 0; stap < _maat; stap++)
                for (var j = 0; j < 2; j++)
                {
                    var x = rechts - j;
                    var y = (rechts + 1 & 2) == 0 ? _maat - 1 - stap : stap;
                    if (_vast[x, y]) continue;
                    var donker = i < bytes.Count * 8 && (bytes[i >> 3] >> 7 - (i & 7) & 1) == 1;
                    _donker[x, y] = donker ^ (x + y) % 2 == 0;
                    i++;
                }
        }
    }
}

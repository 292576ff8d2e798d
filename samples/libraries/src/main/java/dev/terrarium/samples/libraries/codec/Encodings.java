package dev.terrarium.samples.libraries.codec;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.SemispaceHeap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import org.apache.commons.codec.CodecPolicy;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.EncoderException;
import org.apache.commons.codec.StringEncoder;
import org.apache.commons.codec.binary.Base16;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.binary.Base64InputStream;
import org.apache.commons.codec.binary.BinaryCodec;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.apache.commons.codec.digest.Md5Crypt;
import org.apache.commons.codec.digest.MurmurHash2;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.commons.codec.digest.PureJavaCrc32;
import org.apache.commons.codec.digest.PureJavaCrc32C;
import org.apache.commons.codec.digest.Sha2Crypt;
import org.apache.commons.codec.digest.UnixCrypt;
import org.apache.commons.codec.digest.XXHash32;
import org.apache.commons.codec.language.Caverphone2;
import org.apache.commons.codec.language.ColognePhonetic;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.MatchRatingApproachEncoder;
import org.apache.commons.codec.language.Metaphone;
import org.apache.commons.codec.language.Nysiis;
import org.apache.commons.codec.language.RefinedSoundex;
import org.apache.commons.codec.language.Soundex;
import org.apache.commons.codec.net.BCodec;
import org.apache.commons.codec.net.PercentCodec;
import org.apache.commons.codec.net.QCodec;
import org.apache.commons.codec.net.QuotedPrintableCodec;
import org.apache.commons.codec.net.URLCodec;

/** Encodes, hashes and spells out a letter with Apache Commons Codec. */
@Unikernel(name = "libraries-codec", use = SemispaceHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Encodings {
    private static final String LETTER =
            """
            Dear Ms Åström,

            the 3rd shipment (№ 4711, 12 × “Größe M” & 7 × "Größe L") left Zürich on Monday.
            It weighs 18.5 kg = 40.8 lb; the invoice of € 1,249.50 is due in 30 days + 2 %.
            Please confirm at https://example.org/confirm?order=4711&who=astrom#top.

            Kind regards,
            日本語のテキスト and a smile 😀
            """;

    private Encodings() {}

    public static void main(String[] args) throws DecoderException, EncoderException, IOException {
        byte[] letter = LETTER.getBytes(StandardCharsets.UTF_8);
        System.out.println(letter.length + " bytes, " + LETTER.length() + " characters");
        binary(letter);
        digests(letter);
        checksums(letter);
        passwords();
        net();
        names();
    }

    private static void binary(byte[] letter) throws DecoderException, IOException {
        System.out.println(Base64.encodeBase64String(letter));
        System.out.println(Base64.encodeBase64URLSafeString(letter));
        System.out.print(new String(Base64.encodeBase64Chunked(letter), StandardCharsets.US_ASCII));
        byte[] back = Base64.decodeBase64(Base64.encodeBase64URLSafeString(letter));
        System.out.println("same: " + new String(back, StandardCharsets.UTF_8).equals(LETTER));
        Base64 strict = Base64.builder().setDecodingPolicy(CodecPolicy.STRICT).get();
        try {
            strict.decode("AB==");
        } catch (IllegalArgumentException e) {
            System.out.println("strict: " + e.getMessage());
        }
        System.out.println(Base64.isBase64("SGVsbG8=") + " " + Base64.isBase64("SGVs*bG8="));
        try (InputStream stream =
                new Base64InputStream(new ByteArrayInputStream(letter), true, 40, new byte[] {'\n'})) {
            System.out.print(new String(stream.readAllBytes(), StandardCharsets.US_ASCII));
        }
        System.out.println(new Base32().encodeAsString(letter));
        System.out.println(new Base32(true).encodeAsString("extended hex".getBytes(StandardCharsets.US_ASCII)));
        System.out.println(new String(new Base32().decode("MZXW6YTBOI======"), StandardCharsets.US_ASCII));
        System.out.println(new Base16(true).encodeAsString("base16".getBytes(StandardCharsets.US_ASCII)));
        System.out.println(Hex.encodeHexString(letter));
        System.out.println(Hex.encodeHexString("upper".getBytes(StandardCharsets.US_ASCII), false));
        System.out.println(new String(Hex.decodeHex("436c6f73656420576f726c64"), StandardCharsets.UTF_8));
        for (String wrong : new String[] {"abc", "zz"}) {
            try {
                Hex.decodeHex(wrong);
            } catch (DecoderException e) {
                System.out.println(e);
            }
        }
        System.out.println(BinaryCodec.toAsciiString(new byte[] {1, (byte) 0xA5}));
    }

    private static void digests(byte[] letter) throws IOException {
        System.out.println("MD2 " + DigestUtils.md2Hex(letter));
        System.out.println("MD5 " + DigestUtils.md5Hex(letter));
        System.out.println("SHA-1 " + DigestUtils.sha1Hex(letter));
        System.out.println("SHA-256 " + DigestUtils.sha256Hex(LETTER));
        System.out.println("SHA-384 " + DigestUtils.sha384Hex(letter));
        System.out.println("SHA-512 " + DigestUtils.sha512Hex(letter));
        System.out.println("SHA-512/256 " + DigestUtils.sha512_256Hex(letter));
        System.out.println("SHA3-256 " + DigestUtils.sha3_256Hex(letter));
        System.out.println("stream " + DigestUtils.sha256Hex(new ByteArrayInputStream(letter)));
        System.out.println("by name " + new DigestUtils("SHA-256").digestAsHex("abc"));
        try {
            DigestUtils.getDigest("SHA-257");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, "key").hmacHex(LETTER));
        System.out.println(new HmacUtils(HmacAlgorithms.HMAC_MD5, "key").hmacHex(LETTER));
    }

    private static void checksums(byte[] letter) {
        Checksum[] checksums = {
            new CRC32(),
            new Adler32(),
            new java.util.zip.CRC32C(),
            new PureJavaCrc32(),
            new PureJavaCrc32C(),
            new XXHash32(42)
        };
        for (Checksum checksum : checksums) {
            checksum.update(letter, 0, letter.length);
            checksum.update('!');
            System.out.println(checksum.getClass().getSimpleName() + " " + Long.toHexString(checksum.getValue()));
        }
        System.out.println("murmur2 " + MurmurHash2.hash32(letter, letter.length) + " "
                + MurmurHash2.hash64(letter, letter.length));
        long[] pair = MurmurHash3.hash128x64(letter);
        System.out.println("murmur3 " + MurmurHash3.hash32x86(letter) + " " + pair[0] + " " + pair[1]);
        MurmurHash3.IncrementalHash32x86 incremental = new MurmurHash3.IncrementalHash32x86();
        incremental.start(0);
        incremental.add(letter, 0, 100);
        incremental.add(letter, 100, letter.length - 100);
        System.out.println("incremental " + incremental.end());
    }

    private static void passwords() {
        byte[] password = "open sesame".getBytes(StandardCharsets.UTF_8);
        System.out.println(Md5Crypt.md5Crypt(password.clone(), "$1$saltsalt"));
        System.out.println(Sha2Crypt.sha256Crypt(password.clone(), "$5$rounds=1000$saltstring"));
        System.out.println(UnixCrypt.crypt(password.clone(), "ab"));
    }

    private static void net() throws DecoderException, EncoderException {
        URLCodec url = new URLCodec("UTF-8");
        String query = url.encode("name=Åström & Söhne; 100 % 😀");
        System.out.println(query + " -> " + url.decode(query));
        try {
            url.decode("100%");
        } catch (DecoderException e) {
            System.out.println(e.getMessage());
        }
        PercentCodec percent = new PercentCodec("/:".getBytes(StandardCharsets.US_ASCII), true);
        System.out.println(
                new String(percent.encode("a/b: c d".getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII));
        QuotedPrintableCodec printable = new QuotedPrintableCodec(true);
        System.out.println(printable.encode(LETTER));
        BCodec b = new BCodec();
        QCodec q = new QCodec();
        String subject = "Rechnung für Åström";
        System.out.println(b.encode(subject) + " " + q.encode(subject));
        System.out.println(b.decode(b.encode(subject)) + " " + q.decode(q.encode(subject)));
    }

    private static void names() throws EncoderException {
        StringEncoder[] encoders = {
            new Soundex(),
            new RefinedSoundex(),
            new Metaphone(),
            new DoubleMetaphone(),
            new Caverphone2(),
            new ColognePhonetic(),
            new Nysiis(),
            new MatchRatingApproachEncoder(),
        };
        String[] names = {
            "Robert",
            "Rupert",
            "Ashcraft",
            "Tymczak",
            "Pfister",
            "Honeyman",
            "Schmidt",
            "Thumb",
            "Wright",
            "Knuth",
            "Czarnecki",
            "Mc Donald"
        };
        for (StringEncoder encoder : encoders) {
            StringBuilder line = new StringBuilder(encoder.getClass().getSimpleName());
            for (String name : names) {
                line.append(' ').append(encoder.encode(name));
            }
            System.out.println(line);
        }
        System.out.println("difference " + new Soundex().difference("Robert", "Rupert") + " "
                + Soundex.US_ENGLISH.soundex("Lloyd".toUpperCase(Locale.ROOT)));
        System.out.println("equal " + new MatchRatingApproachEncoder().isEncodeEquals("Smith", "Smyth") + " "
                + new DoubleMetaphone().isDoubleMetaphoneEqual("Stephan", "Steven"));
    }
}

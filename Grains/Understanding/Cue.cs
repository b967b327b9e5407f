using Ampl.Knowledge.Vehicles;

namespace Ampl.Understanding;

/// <summary>
/// What a message asks for or does, found by the phrases of data/understanding/cues.json. A message can
/// carry several; the question planner decides what they mean together.
/// </summary>
[Flags]
internal enum Cue : ulong
{
    None = 0,
    Greeting = 1ul << 0,
    Thanks = 1ul << 1,
    Goodbye = 1ul << 2,
    Yes = 1ul << 3,
    No = 1ul << 4,

    /// <summary>Points at something said before: it, this one, iska, uska, त्याची, એની.</summary>
    Reference = 1ul << 5,

    Price = 1ul << 6,
    OnRoadPrice = 1ul << 7,
    Emi = 1ul << 8,
    Availability = 1ul << 9,
    WaitingPeriod = 1ul << 10,
    Compare = 1ul << 11,
    Suggest = 1ul << 12,
    Cheapest = 1ul << 13,
    Offer = 1ul << 14,
    Insurance = 1ul << 15,
    Exchange = 1ul << 16,
    TestDrive = 1ul << 17,
    Human = 1ul << 18,

    Specification = 1ul << 19,
    Mileage = 1ul << 20,
    Engine = 1ul << 21,
    Power = 1ul << 22,
    Torque = 1ul << 23,
    Seats = 1ul << 24,
    Fuel = 1ul << 25,
    Transmission = 1ul << 26,
    Colours = 1ul << 27,
    Features = 1ul << 28,
    Safety = 1ul << 29,
    Year = 1ul << 30,
    Variants = 1ul << 31,

    Negation = 1ul << 32,
    Dispute = 1ul << 33,
    Location = 1ul << 34,
    OpeningHours = 1ul << 35,
    Documents = 1ul << 36,
    Warranty = 1ul << 37,
    Service = 1ul << 38,
    Delivery = 1ul << 39,
    Booking = 1ul << 40,
    Payment = 1ul << 41,
    Loan = 1ul << 42,
    WhoAreYou = 1ul << 43,

    /// <summary>Rupees off, final price, best price: bargaining and offers asked of us.</summary>
    Bargain = 1ul << 44,
    Contact = 1ul << 45,
    GroundClearance = 1ul << 46,
    BootSpace = 1ul << 47,
    Dimensions = 1ul << 48,
    ElectricRange = 1ul << 49,
    Accessories = 1ul << 50,
    Brochure = 1ul << 51,
    Cancel = 1ul << 52,
    Reschedule = 1ul << 53,
    Refund = 1ul << 54,

    /// <summary>Asks us to stop writing, in so many words.</summary>
    StopMessages = 1ul << 55,
    Complaint = 1ul << 56,
    Wants = 1ul << 57,
    TaxAndRegistration = 1ul << 58,

    /// <summary>How much one may borrow, by income or by the instalment one can pay.</summary>
    Eligibility = 1ul << 59,
    Tcs = 1ul << 60,
    DownPayment = 1ul << 61,
}
